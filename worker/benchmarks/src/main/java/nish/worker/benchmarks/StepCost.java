package nish.worker.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nish.activations.ActivationCatalog;
import nish.activations.dl4j.LayerActivation;
import nish.worker.data.ImageShape;
import nish.worker.network.Blueprint;
import nish.worker.network.NetworkCatalog;
import nish.worker.training.Backend;
import nish.worker.trial.NetworkChoice;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Nesterovs;

/**
 * What an activation costs within a whole training step: networks that differ in nothing else take
 * their steps in turn, so that a slow moment of the machine is no activation's own. Prints medians,
 * and the median of the ratios to relu's step of the same round.
 */
public final class StepCost {

  private static final List<String> ACTIVATIONS = List.of("relu", "nish", "pish", "mish", "swish");
  private static final ImageShape GREY = new ImageShape(1, 28, 28);
  private static final ImageShape COLOURED = new ImageShape(3, 32, 32);

  /** Rounds of ResNet-20, 40 s for all five: so long Java's compilers take most of their time. */
  private static final int WARM_UP = 12;

  /** Rounds of LeNet for one of ResNet-20, whose step takes twenty times as long. */
  private static final int LENETS = 20;

  private StepCost() {}

  /**
   * Prints the table.
   *
   * @param arguments how many rounds ResNet-20 takes
   */
  public static void main(String[] arguments) {
    System.err.println(Backend.require().describe());
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 25;
    System.out.println("| network | activation | step, ms | of relu's step |");
    System.out.println("| --- | --- | ---: | ---: |");
    measure("lenet, batch 64", StepCost::lenet, NoiseBatch.of(GREY, 64), LENETS, rounds);
    measure("resnet-20, batch 128", StepCost::resNet20, NoiseBatch.of(COLOURED, 128), 1, rounds);
  }

  /** A network, but for its activation. */
  private interface Architecture {

    ComputationGraphConfiguration with(IActivation activation);
  }

  private static void measure(
      String name, Architecture network, DataSet batch, int often, int rounds) {
    Map<String, ComputationGraph> networks = new LinkedHashMap<>();
    Map<String, double[]> times = new LinkedHashMap<>();
    for (String activation : ACTIVATIONS) {
      networks.put(activation, build(network, activation));
      times.put(activation, new double[often * rounds]);
    }
    List<String> order = new ArrayList<>(ACTIVATIONS);
    for (int round = -often * WARM_UP; round < often * rounds; round++) {
      Collections.rotate(order, 1); // whose turn comes first finds other caches
      for (String activation : order) {
        long begin = System.nanoTime();
        networks.get(activation).fit(batch);
        if (round >= 0) {
          times.get(activation)[round] = (System.nanoTime() - begin) / 1e6;
        }
      }
    }
    ACTIVATIONS.forEach(activation -> print(name, activation, times));
  }

  private static void print(String name, String activation, Map<String, double[]> times) {
    double[] own = times.get(activation);
    double[] relu = times.get("relu");
    double[] ratios = new double[own.length];
    Arrays.setAll(ratios, i -> own[i] / relu[i]);
    System.out.printf(
        Locale.ROOT, "| %s | %s | %.1f | %.3f |%n", name, activation, median(own), median(ratios));
  }

  private static ComputationGraph build(Architecture network, String activation) {
    ComputationGraph graph =
        new ComputationGraph(
            network.with(LayerActivation.of(ActivationCatalog.activation(activation, Map.of()))));
    graph.init();
    return graph;
  }

  private static ComputationGraphConfiguration lenet(IActivation activation) {
    return configuration(NetworkChoice.of("lenet"), GREY, activation);
  }

  private static ComputationGraphConfiguration resNet20(IActivation activation) {
    return configuration(NetworkChoice.of("res20").withStages(3), COLOURED, activation);
  }

  private static ComputationGraphConfiguration configuration(
      NetworkChoice network, ImageShape images, IActivation activation) {
    return NetworkCatalog.configuration(
        network,
        new Blueprint(images, NoiseBatch.CLASSES, activation, new Nesterovs(0.01, 0.9), 1),
        Backend.require().networks());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
