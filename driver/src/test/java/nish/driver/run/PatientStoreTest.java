package nish.driver.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import nish.driver.Postgres;
import nish.driver.results.Attempt;
import nish.driver.results.ResultsStore;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialState;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.TrialOutcome;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports while a real PostgreSQL is stopped and started. */
class PatientStoreTest {

  private static final Attempt ATTEMPT = new Attempt(TwoTrials.TRIALS.get(0).id(), 1, "run");

  @TempDir private Path folder;

  private EmbeddedPostgres server(int port) {
    try {
      return Postgres.builder()
          .setPort(port)
          .setDataDirectory(folder.resolve("data"))
          .setCleanDataDirectory(false)
          .start();
    } catch (IOException | RuntimeException e) {
      return Assumptions.abort("PostgreSQL does not start here: " + e);
    }
  }

  private static StoreWrite epoch(int epoch) {
    EpochMetrics metrics = new EpochMetrics(epoch, 0.5, 0.8, 0.25, 0.9, 0.02, 10, 500);
    return new StoreWrite.Epoch(ATTEMPT, metrics);
  }

  @Test
  void whatIsReportedWhileItIsAwayIsThereWhenItIsBack() throws Exception {
    int port = freePort();
    Silence monitor = new Silence();
    EmbeddedPostgres server = server(port);
    try (ResultsStore store = TwoTrials.in(server.getJdbcUrl("postgres", "postgres"));
        Outbox outbox = Outbox.open(folder.resolve("waiting"))) {
      try (PatientStore patient = new PatientStore(store, outbox, monitor)) {
        patient.write(new StoreWrite.Start(ATTEMPT, "host-7"));
        patient.write(epoch(0));
        server.close();
        assertThat(patient.write(epoch(1))).isTrue();
        assertThat(patient.write(epoch(2))).isTrue();
        assertThat(
                patient.write(
                    new StoreWrite.Finish(
                        ATTEMPT, new TrialOutcome.Completed(), TwoTrials.PROVENANCE)))
            .isTrue();
        StopRequest stop = new StopRequest();
        stop.make();
        patient.settle(stop, Duration.ZERO);
        assertThat(monitor.notes().get(1)).startsWith("3 reports wait for the store");
        server = server(port);
        patient.settle(new StopRequest(), Duration.ZERO);
      }
      TrialRecord trial = store.trials(TwoTrials.SWEEP).get(0);
      assertThat(trial.state()).isEqualTo(TrialState.COMPLETED);
      assertThat(trial.epochs()).extracting(EpochMetrics::epoch).containsExactly(0, 1, 2);
    } finally {
      server.close();
    }
    assertThat(monitor.notes()).hasSize(3);
    assertThat(monitor.notes().get(0)).startsWith("reports wait: cannot write");
    assertThat(monitor.notes().get(2)).contains("3 reports that waited are written");
    assertThat(folder.resolve("waiting")).doesNotExist();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
