package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nish.worker.checkpoint.Checkpoint;
import nish.worker.checkpoint.CheckpointPlan;
import nish.worker.checkpoint.CheckpointStore;
import nish.worker.data.DatasetCatalog;
import nish.worker.network.NetworkFiles;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.DatasetChoice;
import nish.worker.trial.EpochListener;
import nish.worker.trial.EpochListener.Answer;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Provenance;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import org.apache.hadoop.conf.Configuration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;

/** Trials whose attempt is lost, and that another attempt takes up. */
class ResumedTrialTest {

  private static final DatasetCatalog DATASETS = new DatasetCatalog(Path.of("unused"));
  private static final int EPOCHS = 5;
  private static final Recipe RECIPE =
      new Recipe(EPOCHS, 50, 0.01, 0.9, 1e-4)
          .with("training_examples", "100")
          .with("test_examples", "100")
          .with("schedule", "steps(3; 0.1)");

  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    Backend.require();
  }

  @ParameterizedTest
  @CsvSource({"lenet, nesterov", "lenet, adam", "'res20(stages=3, width=0.25)', sgd"})
  void showTheSameToTheLastBitAsIfNothingHadBeenLost(String network, String optimizer) {
    Trial trial = trial(network, optimizer);
    Heard through = train(trial, new Heard(), 1);
    removeAll();

    loseAfter(trial, 3);
    Heard resumed = train(trial, new Heard(), 1);

    assertThat(resumed.outcome()).isEqualTo(new TrialOutcome.Completed());
    assertThat(resumed.results()).isEqualTo(through.results());
    assertThat(resumed.progress().get(0)).as("epochs done at the first step").isBetween(3d, 4d);
  }

  @Test
  void withoutACheckpointBeginAnew() {
    Trial trial = trial("lenet", "sgd");

    Heard heard = train(trial, new Heard(), 1);

    assertThat(heard.progress().get(0)).isLessThan(1);
    assertThat(heard.epochs()).hasSize(EPOCHS);
  }

  @Test
  void fallBackToTheCheckpointBeforeOneThatIsDamaged() throws IOException {
    Trial trial = trial("lenet", "sgd");
    Heard through = train(trial, new Heard(), 1);
    removeAll();
    loseAfter(trial, 4);
    List<Path> kept = kept();
    Path newest = kept.get(kept.size() - 1);
    try (RandomAccessFile file = new RandomAccessFile(newest.toFile(), "rw")) {
      file.seek(file.length() / 2);
      int there = file.read();
      file.seek(file.length() / 2);
      file.write(there ^ 1);
    }

    Heard resumed = train(trial, new Heard(), 1);

    assertThat(resumed.results()).isEqualTo(through.results());
    assertThat(resumed.progress().get(0)).isBetween(3d, 4d);
  }

  @Test
  void goOnWhereNoCheckpointCanBeWritten() throws IOException {
    Path file = Files.createFile(folder.resolve("a file"));
    Trial trial = trial("lenet", "sgd");

    Heard heard = train(trial, new Heard(), every(1, file.resolve("in it")));

    assertThat(heard.outcome()).isEqualTo(new TrialOutcome.Completed());
    assertThat(heard.epochs()).hasSize(EPOCHS);
  }

  @Test
  void keepModelsThatDl4jReads() throws IOException {
    train(trial("lenet", "sgd"), new Heard(), 1);

    List<Path> kept = kept();
    ComputationGraph model =
        ModelSerializer.restoreComputationGraph(
            kept.get(kept.size() - 1).toFile(), /* loadUpdater= */ true);

    assertThat(model.numParams()).isPositive();
    assertThat(model.getUpdater().getStateViewArray().length()).isEqualTo(model.numParams());
  }

  @Test
  void leaveNothingWhereTheyAreShort() {
    train(trial("lenet", "sgd"), new Heard(), every(CheckpointPlan.BY_TIME, folder));

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void endWhereTheDriverStopsThemAmongTheEpochsThatWereDone() {
    Trial trial = trial("lenet", "sgd");
    loseAfter(trial, 4);

    Heard heard = train(trial, new Heard(Answer.GO_ON, Answer.STOP), 1);

    assertThat(heard.outcome()).isEqualTo(new TrialOutcome.Stopped(1));
    assertThat(heard.epochs()).hasSize(2);
    assertThat(heard.progress()).isEmpty();
  }

  @Test
  void beginAnewWhereTheNetworkHasChanged() throws IOException {
    Trial trial = trial("lenet", "sgd");
    Trial smaller = trial("mlp", "sgd");
    loseAfter(smaller, 2);
    DatasetCatalog datasets = new DatasetCatalog(Path.of("unused"));
    Provenance provenance = Backend.require().provenance(trial, datasets.open(trial));
    Checkpoint other = every(1, folder).newest(smaller.id(), provenance).orElseThrow();
    every(1, folder).save(new Checkpoint(trial.id(), provenance, other.epochs(), other.network()));

    Heard heard = train(trial, new Heard(), 1);

    assertThat(heard.progress().get(0)).isLessThan(1);
    assertThat(heard.epochs()).hasSize(EPOCHS);
  }

  @Test
  void drawTheSameDropout(@TempDir Path data) throws IOException {
    Path file = Files.createDirectories(data.resolve("networks")).resolve("dropout.json");
    Files.writeString(file, withDropout());
    NetworkChoice network =
        NetworkChoice.of("dropout.json").withDigest(NetworkFiles.digest(data, "dropout.json"));
    Trial trial =
        new Trial(
            ActivationChoice.of("nish", 1), network, DatasetChoice.parse("digits"), 1, RECIPE);
    DatasetCatalog datasets = new DatasetCatalog(data);
    Heard through = new Heard();
    new Trainer(datasets).train(trial, through);

    assertThatThrownBy(() -> new Trainer(datasets, every(1, folder)).train(trial, lostAfter(3)))
        .hasMessage("lost");
    Heard resumed = new Heard();
    new Trainer(datasets, every(1, folder)).train(trial, resumed);

    assertThat(resumed.progress().get(0)).isBetween(3d, 4d);
    assertThat(resumed.results()).isEqualTo(through.results());
  }

  private static String withDropout() {
    return new NeuralNetConfiguration.Builder()
        .list()
        .layer(new DenseLayer.Builder().nOut(16).dropOut(0.8).build())
        .layer(new OutputLayer.Builder().nOut(10).activation(Activation.SOFTMAX).build())
        .setInputType(InputType.convolutional(28, 28, 1))
        .build()
        .toJson();
  }

  /** The listener cannot reach the driver after so many epochs. */
  private void loseAfter(Trial trial, int epochs) {
    assertThatThrownBy(
            () -> new Trainer(DATASETS, every(1, folder)).train(trial, lostAfter(epochs)))
        .hasMessage("lost");
  }

  private static EpochListener lostAfter(int epochs) {
    return metrics -> {
      if (metrics.epoch() == epochs) {
        throw new IllegalStateException("lost");
      }
      return Answer.GO_ON;
    };
  }

  private Heard train(Trial trial, Heard heard, int epochs) {
    return train(trial, heard, every(epochs, folder));
  }

  private static Heard train(Trial trial, Heard heard, CheckpointStore store) {
    heard.ended(new Trainer(DATASETS, store).train(trial, heard));
    return heard;
  }

  private static CheckpointStore every(int epochs, Path folder) {
    CheckpointPlan plan = new CheckpointPlan(folder.toUri(), epochs, Duration.ofHours(1));
    return new CheckpointStore(plan, new Configuration());
  }

  /** In their order. */
  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
  }

  private void removeAll() {
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Trial trial(String network, String optimizer) {
    Recipe recipe = RECIPE.with("optimizer", optimizer);
    return new Trial(ActivationChoice.of("nish", 1), network, "digits", 1, recipe);
  }
}
