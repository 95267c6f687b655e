package nish.driver.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nish.driver.results.ResultsStore;
import nish.driver.spec.AttemptRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose loss a task's is, where several runs' tasks fail in one Spark. */
class TaskWatchTest {

  private static final AtomicInteger FAILURES = new AtomicInteger();
  private static final int MORE_THAN_A_RUN_BEARS = 60;

  @TempDir private Path folder;
  private ResultsStore store;
  private Outbox outbox;
  private PatientStore patient;
  private Cluster cluster;

  @BeforeEach
  void open() {
    store = TwoTrials.storeIn(folder);
    outbox = Outbox.open(folder.resolve("waiting"));
    patient = new PatientStore(store, outbox, new Silence());
    cluster = Cluster.of("watched", new Sweeps(folder.resolve("other")).settings());
  }

  @AfterEach
  void close() {
    cluster.close();
    patient.close();
    outbox.close();
    store.close();
  }

  @Test
  void aRunHearsOfItsOwnTasksAlone() {
    RunClaims own = RunClaims.alone();
    RunClaims other = RunClaims.alone();
    ReportDesk desk = desk(own);
    ReportDesk othersDesk = desk(other);
    TaskWatch watch = new TaskWatch(cluster, own.run(), desk);
    TaskWatch othersWatch = new TaskWatch(cluster, other.run(), othersDesk);

    failOften(own.run());
    watch.close();
    othersWatch.close();

    assertThat(desk.trouble().orElseThrow()).hasMessageContaining("before their trials begin");
    assertThat(othersDesk.trouble()).isEmpty();
  }

  private ReportDesk desk(RunClaims claims) {
    return new ReportDesk(
        claims,
        patient,
        new Silence(),
        AttemptRules.STANDARD,
        store.trials(TwoTrials.SWEEP),
        Clock.systemUTC());
  }

  private void failOften(RunKey run) {
    FAILURES.set(MORE_THAN_A_RUN_BEARS);
    ClusterShare share = ClusterShare.whole(cluster);
    share.enter(run.trials(), "tasks that fail");
    cluster.spark().parallelize(List.of(1), 1).foreach(number -> fail());
    share.leave();
  }

  private static void fail() {
    if (FAILURES.decrementAndGet() >= 0) {
      throw new IllegalStateException("it fails");
    }
  }
}
