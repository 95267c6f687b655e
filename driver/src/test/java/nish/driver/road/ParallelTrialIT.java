package nish.driver.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A trial that several executors train together, in JVMs of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParallelTrialIT {

  private static final int EPOCHS = 4;

  private static final String YAML =
      """
      name: small
      trial: {executors: 3, retries: %d}
      parameters:
        activation: nish
        network: lenet
        dataset: digits
        training_examples: 2000
        epochs: %d
        learning_rate: 0.02
      """;

  private Path folder;
  private SparkCluster cluster;
  private String sweep;
  private List<List<Long>> right;

  @BeforeAll
  void trainInOneProcess(@TempDir Path folder) throws Exception {
    this.folder = folder;
    sweep = sweep("small", 3, EPOCHS);
    UserHome alone = new UserHome(folder.resolve("alone"));
    assertThat(alone.nish("run", sweep).exitCode()).isZero();
    List<TrialRecord> trials = alone.trials(SmallSweep.NAME);
    assertThat(trials.get(0).epochs().get(EPOCHS - 1).validationAccuracy()).isGreaterThan(0.85);
    right = SmallSweep.bits(trials);
    cluster = new SparkCluster(folder);
  }

  @AfterAll
  void stop() {
    cluster.close();
  }

  @Test
  void isTheSameToTheLastBitOnAClusterThatLosesAnExecutor() throws Exception {
    UserHome home = new UserHome(folder.resolve("home"));
    Process run = home.start("run", sweep, "--master", cluster.url());
    Wait.until("an epoch is reported", () -> epochs(home) >= 1 || !run.isAlive());
    assertThat(cluster.executors()).hasSize(2);

    cluster.executors().findFirst().orElseThrow().destroyForcibly();

    assertThat(run.waitFor()).as(home.said(run).err()).isZero();
    List<TrialRecord> trials = home.trials(SmallSweep.NAME);
    assertThat(trials).extracting(TrialRecord::state).containsExactly(TrialState.COMPLETED);
    assertThat(trials).extracting(TrialRecord::attempt).containsExactly(1);
    assertThat(epochs(home)).isEqualTo(EPOCHS);
    assertThat(SmallSweep.bits(trials)).isEqualTo(right);
  }

  @Test
  void goesOnAfterTheLastCheckpointWhenItsDriverIsKilled() throws Exception {
    UserHome home = new UserHome(folder.resolve("killed"));
    Process first = home.start("run", sweep, "--checkpoint-epochs", "1");
    Wait.until("two epochs are reported", () -> epochs(home) >= 2 || !first.isAlive());
    first.destroyForcibly().waitFor();

    UserHome.Said again = home.nish("run", sweep, "--checkpoint-epochs", "1");

    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.out()).containsPattern("goes on after [123] epochs");
    assertThat(SmallSweep.bits(home.trials(SmallSweep.NAME))).isEqualTo(right);
  }

  @Test
  void failsWhenMoreOfItsExecutorsAreLostThanItMayLose() throws Exception {
    UserHome home = new UserHome(folder.resolve("failing"));
    String failing = sweep("failing", 0, 1000);
    Process run = home.start("run", failing, "--master", cluster.url());
    for (int epochs = 1; run.isAlive(); epochs++) {
      int more = epochs;
      Wait.until("it trains", () -> epochs(home) >= more || !run.isAlive());
      Thread.sleep(100L * (epochs % 7)); // between its tasks an executor is no loss
      cluster.executors().findFirst().ifPresent(ProcessHandle::destroyForcibly);
    }
    assertThat(run.exitValue()).as(home.said(run).err()).isOne();
    assertThat(home.out()).contains("failed: 1 of its executors were lost");
  }

  private String sweep(String file, int retries, int epochs) throws Exception {
    String yaml = YAML.formatted(retries, epochs);
    return Files.writeString(folder.resolve(file + ".yaml"), yaml).toString();
  }

  private static int epochs(UserHome home) {
    return home.trials(SmallSweep.NAME).stream().mapToInt(trial -> trial.epochs().size()).sum();
  }
}
