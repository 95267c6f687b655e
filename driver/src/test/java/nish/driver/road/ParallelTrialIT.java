package nish.driver.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trial that several executors train together, in JVMs of their own. */
class ParallelTrialIT {

  private static final int EPOCHS = 4;

  private static final String YAML =
      """
      name: small
      trial: {executors: %d, retries: %d}
      parameters:
        activation: nish
        network: lenet
        dataset: digits
        training_examples: 2000
        epochs: %d
        learning_rate: 0.02
      """;

  @TempDir private Path folder;

  @Test
  void isTheSameToTheLastBitOnAClusterThatLosesAnExecutorAndInOneProcess() throws Exception {
    String three = sweep(3, 3, EPOCHS);
    UserHome home = new UserHome(folder.resolve("home"));
    UserHome alone = new UserHome(folder.resolve("alone"));

    try (SparkCluster cluster = new SparkCluster(folder)) {
      Process run = home.start("run", three, "--master", cluster.url());
      Wait.until("an epoch is reported", () -> epochs(home) >= 1 || !run.isAlive());
      assertThat(cluster.executors()).hasSize(2);

      cluster.executors().findFirst().orElseThrow().destroyForcibly();

      assertThat(run.waitFor()).as(home.said(run).err()).isZero();
    }

    assertThat(alone.nish("run", three).exitCode()).isZero();
    List<TrialRecord> trials = home.trials(SmallSweep.NAME);
    assertThat(trials).extracting(TrialRecord::state).containsExactly(TrialState.COMPLETED);
    assertThat(trials).extracting(TrialRecord::attempt).containsExactly(1);
    assertThat(epochs(home)).isEqualTo(EPOCHS);
    assertThat(SmallSweep.bits(trials)).isEqualTo(SmallSweep.bits(alone.trials(SmallSweep.NAME)));
    assertThat(trials.get(0).epochs().get(EPOCHS - 1).validationAccuracy()).isGreaterThan(0.85);
  }

  @Test
  void goesOnAfterTheLastCheckpointWhenItsDriverIsKilled() throws Exception {
    String two = sweep(2, 3, EPOCHS);
    UserHome home = new UserHome(folder.resolve("home"));
    UserHome alone = new UserHome(folder.resolve("alone"));
    Process first = home.start("run", two, "--checkpoint-epochs", "1");
    Wait.until("two epochs are reported", () -> epochs(home) >= 2 || !first.isAlive());
    first.destroyForcibly().waitFor();

    UserHome.Said again = home.nish("run", two, "--checkpoint-epochs", "1");

    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.out()).containsPattern("goes on after [123] epochs");
    assertThat(alone.nish("run", two).exitCode()).isZero();
    assertThat(SmallSweep.bits(home.trials(SmallSweep.NAME)))
        .isEqualTo(SmallSweep.bits(alone.trials(SmallSweep.NAME)));
  }

  @Test
  void failsWhenMoreOfItsExecutorsAreLostThanItMayLose() throws Exception {
    String sweep = sweep(3, 0, 1000);
    UserHome home = new UserHome(folder.resolve("home"));
    try (SparkCluster cluster = new SparkCluster(folder)) {
      Process run = home.start("run", sweep, "--master", cluster.url());
      for (int epochs = 1; run.isAlive(); epochs++) {
        int more = epochs;
        Wait.until("it trains", () -> epochs(home) >= more || !run.isAlive());
        Thread.sleep(100L * (epochs % 7)); // between its tasks an executor is no loss
        cluster.executors().findFirst().ifPresent(ProcessHandle::destroyForcibly);
      }
      assertThat(run.exitValue()).as(home.said(run).err()).isOne();
    }
    assertThat(home.out()).contains("failed: 1 of its executors were lost");
  }

  private String sweep(int executors, int retries, int epochs) throws Exception {
    String yaml = YAML.formatted(executors, retries, epochs);
    return Files.writeString(folder.resolve("small.yaml"), yaml).toString();
  }

  private static int epochs(UserHome home) {
    return home.trials(SmallSweep.NAME).stream().mapToInt(trial -> trial.epochs().size()).sum();
  }
}
