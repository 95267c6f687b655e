package nish.driver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import nish.driver.results.Attempt;
import nish.driver.results.AttemptRecord;
import nish.driver.results.Loss;
import nish.driver.results.ResultsStore;
import nish.driver.results.TrialRecord;
import nish.driver.road.SmallDisk;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;
import nish.worker.trial.Usage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits in a file for the store comes there as it was. */
class OutboxTest {

  private static final EpochMetrics STRANGE =
      new EpochMetrics(
          0,
          Double.NaN,
          1.0 / 3,
          Double.POSITIVE_INFINITY,
          Math.nextUp(0.1),
          Double.NaN,
          Double.NaN,
          0.05,
          Double.MIN_VALUE,
          3000,
          0,
          new Usage(5_000_000_000L, 2, 1));

  /** As a Nish wrote it that did not know what an epoch used of its machine. */
  private static final String OLD =
      """
      36b48b5d {"write":"epoch","attempt":{"trial":{"value":"909bdc14aecba3cd"},"number":1,"run":"run"},"metrics":{"epoch":0,"trainingLoss":0.5,"trainingAccuracy":0.8,"validationLoss":0.25,"validationAccuracy":0.9,"testLoss":"NaN","testAccuracy":"NaN","learningRate":0.02,"seconds":10.0,"examplesPerSecond":500.0,"waitingSeconds":0.0}}""";

  @TempDir private Path folder;
  private Path file;
  private ResultsStore store;
  private List<TrialRecord> trials;

  @BeforeEach
  void openStore() {
    file = folder.resolve("waiting/small.jsonl");
    store = TwoTrials.storeIn(folder);
    trials = store.trials(TwoTrials.SWEEP);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private Attempt attempt(int trial, int number) {
    return new Attempt(trials.get(trial).id(), number, "run");
  }

  private List<StoreWrite> course() {
    return List.of(
        new StoreWrite.Start(attempt(0, 1), "host-7"),
        new StoreWrite.Epoch(attempt(0, 1), STRANGE),
        new StoreWrite.Lose(attempt(0, 1), Loss.of("exit code 137\nof \"it\"")),
        new StoreWrite.Explain(attempt(0, 1), "", "größer\0🧹"),
        new StoreWrite.Start(attempt(0, 2), "host-8"),
        new StoreWrite.Epoch(attempt(0, 2), STRANGE),
        new StoreWrite.Finish(attempt(0, 2), new TrialOutcome.Diverged(0), TwoTrials.PROVENANCE),
        new StoreWrite.Start(attempt(1, 1), ""),
        new StoreWrite.Finish(
            attempt(1, 1), new TrialOutcome.Failed("a\0b"), TwoTrials.PROVENANCE));
  }

  @Test
  void everythingThatWaitedReadsAsIfItHadBeenWrittenAtOnce() {
    try (ResultsStore direct = TwoTrials.storeIn(folder.resolve("direct"));
        Outbox outbox = Outbox.open(file)) {
      course().forEach(write -> write.to(direct));
      course().forEach(outbox::add);
      assertThat(outbox.waiting()).isEqualTo(9);
      assertThat(outbox.deliver(store)).isEqualTo(9);
      assertThat(outbox.waiting()).isZero();
      assertThat(shown(store)).isEqualTo(shown(direct));
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void whatWaitsOutlivesItsProcessAndMayBeDeliveredTwice() throws Exception {
    try (Outbox outbox = Outbox.open(file)) {
      course().forEach(outbox::add);
    }
    byte[] bytes = Files.readAllBytes(file);
    for (int time = 0; time < 2; time++) {
      Files.write(file, bytes);
      try (Outbox outbox = Outbox.open(file)) {
        assertThat(outbox.deliver(store)).isEqualTo(9);
      }
    }
    assertThat(store.attempts(trials.get(0).id())).hasSize(2);
    assertThat(store.trials(TwoTrials.SWEEP).get(0).epochs()).containsExactly(STRANGE);
  }

  @Test
  void aLineOfAnEarlierVersionIsRead() {
    TrialId trial = new TrialId("909bdc14aecba3cd");
    EpochMetrics metrics = new EpochMetrics(0, 0.5, 0.8, 0.25, 0.9, 0.02, 10, 500);
    assertThat(OutboxLine.read(OLD))
        .contains(new StoreWrite.Epoch(new Attempt(trial, 1, "run"), metrics));
    assertThat(metrics.usage()).isEqualTo(Usage.UNKNOWN);
  }

  @Test
  void aLastLineThatWasNotWrittenToItsEndIsLeftOut() throws Exception {
    try (Outbox outbox = Outbox.open(file)) {
      outbox.add(course().get(0));
    }
    Files.writeString(file, "0123", StandardOpenOption.APPEND);
    try (Outbox outbox = Outbox.open(file)) {
      assertThat(outbox.waiting()).isEqualTo(1);
      outbox.add(course().get(1));
      assertThat(outbox.deliver(store)).isEqualTo(2);
    }
    assertThat(store.trials(TwoTrials.SWEEP).get(0).epochs()).containsExactly(STRANGE);
  }

  @Test
  void aDamagedLineIsSetAsideAndTheOthersAreDelivered() throws Exception {
    try (Outbox outbox = Outbox.open(file)) {
      course().forEach(outbox::add);
    }
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("exit code 137", "exit code 138"));
    try (Outbox outbox = Outbox.open(file)) {
      assertThat(outbox.deliver(store)).isEqualTo(9);
    }
    assertThat(store.attempts(trials.get(0).id()))
        .extracting(AttemptRecord::state)
        .extracting(Object::toString)
        .containsExactly("superseded", "diverged");
    assertThat(Path.of(file + ".set-aside")).content().contains("exit code 138");
  }

  @Test
  void aDiskThatIsFullTakesNoHalfOfALine() throws Exception {
    Optional<SmallDisk> small = SmallDisk.ifPossible(folder.resolve("disk"));
    assumeThat(small).as("a disk of its own, which needs root").isPresent();
    StoreWrite longer = new StoreWrite.Explain(attempt(0, 1), "", "x".repeat(10_000));
    try (SmallDisk disk = small.get();
        Outbox outbox = Outbox.open(folder.resolve("disk/waiting"))) {
      outbox.add(course().get(0));
      disk.fill();
      assertThatThrownBy(() -> outbox.add(longer))
          .isInstanceOf(RunException.class)
          .hasMessageContaining("No space left on device");
      disk.clear();
      outbox.add(course().get(1));
      assertThat(outbox.deliver(store)).isEqualTo(2);
    }
    assertThat(store.trials(TwoTrials.SWEEP).get(0).epochs()).containsExactly(STRANGE);
  }

  @Test
  void anInterruptedThreadMayStillWrite() {
    try (Outbox outbox = Outbox.open(file)) {
      Thread.currentThread().interrupt();
      outbox.add(course().get(0));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(outbox.deliver(store)).isEqualTo(1);
    }
  }

  @Test
  void oneProcessHasIt() {
    try (Outbox outbox = Outbox.open(file)) {
      assertThatThrownBy(() -> Outbox.open(file))
          .isInstanceOf(RunException.class)
          .hasMessageContaining("another process")
          .hasMessageContaining(file.toString());
      outbox.add(course().get(0));
      assertThat(outbox.deliver(store)).isEqualTo(1);
    }
  }

  /** Without times, which differ. */
  private static List<List<Object>> shown(ResultsStore store) {
    return store.trials(TwoTrials.SWEEP).stream()
        .map(
            trial ->
                List.<Object>of(
                    trial.state(),
                    trial.attempt(),
                    trial.losses(),
                    trial.outcome(),
                    trial.provenance(),
                    trial.epochs(),
                    store.attempts(trial.id()).stream()
                        .map(each -> each.state() + each.host() + each.reason() + each.log())
                        .toList()))
        .toList();
  }
}
