package nish.driver.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trials that a standalone Spark gives GPUs to: addresses by a discovery script, as its
 * documentation has it, on a machine that needs no card; the trials train on the CPU.
 */
class PlacementIT {

  private static final String YAML =
      """
      name: small
      parameters:
        activation: [relu, nish]
        network: lenet
        dataset: digits
        training_examples: 1000
        seed: [1, 2]
        epochs: 12
        learning_rate: 0.02
      """;

  @TempDir private Path folder;

  @Test
  void halvesOfTwoCardsTrainFourTrialsAtOnceAndThreeCardsAreRefused() throws Exception {
    String sweep = Files.writeString(folder.resolve("small.yaml"), YAML).toString();
    UserHome home = new UserHome(folder.resolve("home"));
    UserHome greedy = new UserHome(folder.resolve("greedy"));
    try (SparkCluster cluster = new SparkCluster(folder, new SparkCluster.Workers(1, 4, 2))) {
      UserHome.Said refused =
          greedy.nish("run", sweep, "--master", cluster.url(), "--gpus-per-trial", "3");
      assertThat(refused.exitCode()).isOne();
      assertThat(refused.err())
          .contains("needs 3 GPUs", "no worker of " + cluster.url(), "has 2 GPUs, 4 cores");
      assertThat(folder.resolve("greedy/results.db")).doesNotExist();

      Process run = home.start("run", sweep, "--master", cluster.url(), "--gpus-per-trial", "0.5");
      Wait.until("four trials run", () -> running(home) == 4 || !run.isAlive());
      assertThat(running(home)).as(home.out()).isEqualTo(4);
      assertThat(cluster.executors()).hasSize(2);

      assertThat(run.waitFor()).as(home.said(run).err()).isZero();
    }
    assertThat(home.out()).containsOnlyOnce("GPUs are held but not used");
    assertThat(home.trials(SmallSweep.NAME))
        .extracting(PlacementIT::place)
        .containsExactlyInAnyOrder(
            "GPU 0 unused by the CPU backend",
            "GPU 0 unused by the CPU backend",
            "GPU 1 unused by the CPU backend",
            "GPU 1 unused by the CPU backend");
    assertThat(home.nish("trials").out())
        .contains("; GPU 0 unused by the CPU backend", "; GPU 1 unused by the CPU backend");
  }

  @Test
  void anEmptyClusterIsWaitedForAndSaidSoAndAMasterThatIsNotThereIsNot() throws Exception {
    String sweep = SmallSweep.fileIn(folder);
    UserHome home = new UserHome(folder.resolve("home"));
    UserHome.Said alone = home.nish("run", sweep, "--master", nobody());
    assertThat(alone.exitCode()).isOne();
    assertThat(alone.err()).contains("Spark's master at", "does not answer", "Connection refused");

    try (SparkCluster cluster = new SparkCluster(folder, new SparkCluster.Workers(0, 0, 0))) {
      UserHome.Said given =
          home.nish("run", sweep, "--master", cluster.url(), "--wait-minutes", "0");
      assertThat(given.exitCode()).isOne();
      assertThat(given.err()).contains("has no worker after 0 minutes", "--wait-minutes");
      assertThat(folder.resolve("home/results.db")).doesNotExist();

      Process run = home.start("run", sweep, "--master", cluster.url());
      Wait.until("it waits", () -> isWaiting(home) || !run.isAlive());
      cluster.start(new SparkCluster.Workers(1, 1, 0));
      assertThat(run.waitFor()).as(home.said(run).err()).isZero();
    }
    assertThat(home.trials(SmallSweep.NAME))
        .extracting(TrialRecord::state)
        .containsOnly(TrialState.COMPLETED);
  }

  private static boolean isWaiting(UserHome home) {
    return home.out().contains("has no worker; waits 5 minutes for one");
  }

  private static long running(UserHome home) {
    return home.trials(SmallSweep.NAME).stream()
        .filter(trial -> trial.state() == TrialState.RUNNING)
        .count();
  }

  private static String place(TrialRecord trial) {
    return trial.provenance().orElseThrow().device().split("; ", 2)[1];
  }

  private static String nobody() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return "spark://localhost:" + socket.getLocalPort();
    }
  }
}
