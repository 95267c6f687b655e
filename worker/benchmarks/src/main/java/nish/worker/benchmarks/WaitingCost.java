package nish.worker.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nish.activations.ActivationCatalog;
import nish.activations.dl4j.LayerActivation;
import nish.worker.data.Batch;
import nish.worker.data.BatchStream;
import nish.worker.data.Batches;
import nish.worker.data.Examples;
import nish.worker.data.ImageShape;
import nish.worker.network.Blueprint;
import nish.worker.network.NetworkCatalog;
import nish.worker.training.Backend;
import nish.worker.trial.Augmentation;
import nish.worker.trial.InputScaling;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Preparation;
import nish.worker.trial.Recipe;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Nesterovs;

/** What share of an epoch its steps wait for their batches, one trial alone and two at once. */
public final class WaitingCost {

  private WaitingCost() {}

  /** Prints the table. */
  public static void main(String[] arguments) {
    System.err.println(Backend.require().describe());
    ImageShape digit = new ImageShape(1, 28, 28);
    ImageShape coloured = new ImageShape(3, 32, 32);
    System.out.println("| network | augmentation | trials | examples/s of each | waiting |");
    System.out.println("| --- | --- | ---: | ---: | ---: |");
    Examples digits = RandomImages.of(digit, 128 * 64);
    Examples pictures = RandomImages.of(coloured, 10 * 128);
    for (int trials = 1; trials <= 2; trials++) {
      print("lenet", "none", trials, () -> epoch(lenet(), digits, digit, 64, "none"));
      print("lenet", "published", trials, () -> epoch(lenet(), digits, digit, 64, "published"));
      print(
          "resnet-20",
          "published",
          trials,
          () -> epoch(ResNet20.configuration(relu()), pictures, coloured, 128, "published"));
    }
  }

  private record Epoch(double examplesPerSecond, double waiting) {}

  private interface Trial {
    Epoch train();
  }

  private static void print(String network, String augmentation, int trials, Trial trial) {
    ExecutorService threads = Executors.newFixedThreadPool(trials);
    List<CompletableFuture<Epoch>> running =
        IntStream.range(0, trials)
            .mapToObj(i -> CompletableFuture.supplyAsync(trial::train, threads))
            .toList();
    for (CompletableFuture<Epoch> one : running) {
      Epoch epoch = one.join();
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %d | %.0f | %.2f %% |%n",
          network,
          augmentation,
          trials,
          epoch.examplesPerSecond(),
          100 * epoch.waiting());
    }
    threads.shutdown();
  }

  private static Epoch epoch(
      ComputationGraphConfiguration configuration,
      Examples examples,
      ImageShape shape,
      int batchSize,
      String augmentation) {
    ComputationGraph network = new ComputationGraph(configuration);
    network.init();
    Preparation preparation =
        new Preparation(
            Augmentation.parse(augmentation),
            InputScaling.UNIT,
            0,
            0,
            Preparation.DEFAULT.badImages());
    Recipe recipe = new Recipe(1, batchSize, 0.01, 0.9, 0).with(preparation);
    int warmUp = 2 * batchSize;
    pass(network, examples.subset(IntStream.range(0, warmUp).toArray()), shape, recipe);
    return pass(network, examples, shape, recipe);
  }

  private static Epoch pass(
      ComputationGraph network, Examples examples, ImageShape shape, Recipe recipe) {
    long begin = System.nanoTime();
    try (BatchStream batches = Batches.training(examples, shape, recipe, 1, 0).stream()) {
      while (batches.hasNext()) {
        Batch batch = batches.next();
        network.fit(new DataSet(batch.images(), batch.oneHot(10)));
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      return new Epoch(examples.size() / seconds, batches.waitingSeconds() / seconds);
    }
  }

  private static ComputationGraphConfiguration lenet() {
    return NetworkCatalog.configuration(
        NetworkChoice.of("lenet"),
        new Blueprint(new ImageShape(1, 28, 28), 10, relu(), new Nesterovs(0.01, 0.9), 1));
  }

  private static IActivation relu() {
    return LayerActivation.of(ActivationCatalog.activation("relu", Map.of()));
  }
}
