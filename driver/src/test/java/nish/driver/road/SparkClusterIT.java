package nish.driver.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep on a standalone Spark whose executors are JVMs of their own. */
class SparkClusterIT {

  @Test
  void aLostExecutorsTrialIsTrainedAgainToTheSameBits(@TempDir Path folder) throws Exception {
    String sweep = SmallSweep.fileIn(folder);
    UserHome home = new UserHome(folder.resolve("home"));
    UserHome alone = new UserHome(folder.resolve("alone"));
    Path kept = folder.resolve("kept trials");

    try (SparkCluster cluster = new SparkCluster(folder)) {
      Process run =
          home.start(
              "run",
              sweep,
              "--master",
              cluster.url(),
              "--checkpoints",
              kept.toString(),
              "--checkpoint-epochs",
              "1");
      Wait.until("an epoch is reported", () -> isReported(home) || !run.isAlive());
      assertThat(cluster.executors())
          .hasSize(2)
          .allMatch(SparkClusterIT::hasVectors, "was started with the Vector API");

      cluster.executors().findFirst().orElseThrow().destroyForcibly();

      assertThat(run.waitFor()).as(home.said(run).err()).isZero();
    }

    assertThat(kept).isDirectoryRecursivelyContaining("glob:**/epochs-00002.zip");
    alone.nish("run", sweep);
    List<TrialRecord> trials = home.trials(SmallSweep.NAME);
    assertThat(trials).extracting(TrialRecord::state).containsOnly(TrialState.COMPLETED);
    assertThat(trials).extracting(TrialRecord::attempt).contains(2);
    assertThat(SmallSweep.bits(trials)).isEqualTo(SmallSweep.bits(alone.trials(SmallSweep.NAME)));
  }

  private static boolean hasVectors(ProcessHandle executor) {
    return executor.info().commandLine().orElse("").contains("--add-modules=jdk.incubator.vector");
  }

  private static boolean isReported(UserHome home) {
    return home.trials(SmallSweep.NAME).stream()
        .anyMatch(trial -> trial.state() == TrialState.RUNNING && !trial.epochs().isEmpty());
  }
}
