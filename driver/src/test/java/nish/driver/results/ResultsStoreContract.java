package nish.driver.results;

import static nish.driver.results.Samples.MONDAY;
import static nish.driver.results.Samples.PROVENANCE;
import static nish.driver.results.Samples.RELU;
import static nish.driver.results.Samples.epoch;
import static nish.driver.results.Samples.nish;
import static nish.driver.results.Samples.sweep;
import static nish.driver.results.Samples.trial;
import static nish.driver.results.Samples.trials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nish.driver.spec.Metric;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Augmentation;
import nish.worker.trial.DatasetChoice;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Stem;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;
import nish.worker.trial.Usage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every results store keeps to; one subclass per kind of database. */
abstract class ResultsStoreContract {

  private static final Trial TRIAL = trial(nish(0.67), 1);

  private static final Recipe SETTINGS =
      Recipe.DEFAULT
          .with("optimizer", "sgd")
          .with("weight_decay_on", "all")
          .with("schedule", "steps(150 200 250; 0.1)")
          .with("warmup_epochs", "5")
          .with("initial_weights", "xavier")
          .with("label_smoothing", "0.1")
          .with("augmentation", Augmentation.PUBLISHED.toString())
          .with("input_scaling", "mean")
          .with("holdout", "5000")
          .with("training_examples", "100")
          .with("bad_images", "skip");

  private String location;
  private ResultsStore store;

  /** Where a new database can be. */
  abstract String freshLocation() throws Exception;

  @BeforeEach
  void open() throws Exception {
    location = freshLocation();
    store = ResultsStores.open(location);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void everyLookAtTheTestIsKeptAndThoseBeforeAreTold() {
    store.saveSweep(sweep("a", trials(RELU, 1)));
    store.saveSweep(sweep("b", trials(RELU, 1)));

    assertThat(store.lookAtTest("a", "the best")).isEmpty();
    store.lookAtTest("b", "another");

    assertThat(store.lookAtTest("a", "all"))
        .singleElement()
        .satisfies(look -> assertThat(look.what()).isEqualTo("the best"))
        .satisfies(look -> assertThat(look.looked()).isAfter(MONDAY));
  }

  @Test
  void aSavedSweepReadsBackAsItWas() {
    SweepRecord saved =
        new SweepRecord(
            "größe-活性化-🐟",
            "Zeile eins\n\tZeile zwei",
            Metric.VALIDATION_LOSS,
            "name: größe-活性化-🐟  # 't'\n",
            MONDAY.plusMillis(7),
            List.of(trial(nish(1.5), 2), trial(RELU, 1), trial(nish(0.67), 1)));
    store.saveSweep(saved);
    assertThat(store.sweep(saved.name())).contains(saved);
    assertThat(store.sweep("another")).isEmpty();
  }

  @Test
  void aTrialReadsBackWithEveryFieldOfItsRecipe() {
    var parameters = new TreeMap<>(Map.of("t", Math.PI, "c2", -13 / 3.0, "c8", 1e-300));
    Trial trial =
        new Trial(
            new ActivationChoice("series", parameters),
            "res32",
            "cifar10",
            Long.MIN_VALUE + 1,
            new Recipe(270, 128, 0.1 + 0.2, 0.9, Double.MIN_VALUE));
    store.saveSweep(sweep("one", List.of(trial)));
    assertThat(store.trials("one")).containsExactly(TrialRecord.pending(trial));
  }

  @Test
  void aTrialReadsBackWithItsNetworkItsSizeAndItsSettings() {
    Trial trial =
        new Trial(
            RELU,
            NetworkChoice.of("resx101").with(Stem.SMALL).withStages(3).withWidth(0.1 + 0.2),
            DatasetChoice.parse("my images@36"),
            1,
            SETTINGS);
    store.saveSweep(sweep("one", List.of(trial, trial(RELU, 1))));
    store.saveSweep(sweep("one", List.of(trial, trial(RELU, 1))));
    assertThat(store.trials("one"))
        .containsExactly(TrialRecord.pending(trial), TrialRecord.pending(trial(RELU, 1)));
    assertThat(store.trials("one").get(0).id()).isEqualTo(trial.id());
  }

  @Test
  void whatTheTestExamplesShowedReadsBack() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    EpochMetrics metrics =
        new EpochMetrics(0, 0.5, 0.8, 0.4, 0.9, 1.0 / 3, Math.nextUp(0.85), 0.05, 1.5, 3000, 0.25);
    store.recordEpoch(start(TRIAL.id()), metrics);
    assertThat(record(TRIAL).epochs()).containsExactly(metrics);
  }

  @Test
  void whatAnEpochUsedOfItsMachineReadsBackAlsoWhereThatIsNotKnown() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    List<EpochMetrics> epochs =
        List.of(
            epoch(0, 0.9).with(new Usage(5_000_000_000L, 4, 2)),
            epoch(1, 0.9).with(new Usage(Usage.NOT_TOLD, 2, 2)),
            epoch(2, 0.9));
    Attempt attempt = start(TRIAL.id());
    epochs.forEach(metrics -> store.recordEpoch(attempt, metrics));
    assertThat(record(TRIAL).epochs()).isEqualTo(epochs);
    assertThat(record(TRIAL).epochs().get(2).usage()).isEqualTo(Usage.UNKNOWN);
  }

  @Test
  void aStoreOfTheFirstVersionIsReadAndGoesOn() throws Exception {
    String old = freshLocation();
    Trial decayed = with(new Recipe(10, 64, 0.05, 0.9, 1e-4)); // as Nish no longer does
    FirstVersion.make(old, sweep("old", List.of(TRIAL, decayed, trial(RELU, 2))), epoch(0, 0.9));
    try (ResultsStore migrated = ResultsStores.openExisting(old)) {
      List<TrialRecord> trials = migrated.trials("old");
      assertThat(trials).extracting(TrialRecord::trial).containsExactly(TRIAL, trial(RELU, 2));
      assertThat(trials).allMatch(each -> migrated.trial(each.id().value()).isPresent());
      assertThat(trials.get(0).state()).isEqualTo(TrialState.COMPLETED);
      assertThat(trials.get(0).epochs())
          .singleElement()
          .satisfies(
              metrics -> {
                assertThat(metrics.validationAccuracy()).isEqualTo(0.9);
                assertThat(metrics.testAccuracy()).isNaN();
                assertThat(metrics.waitingSeconds()).isNaN();
                assertThat(metrics.usage()).isEqualTo(Usage.UNKNOWN);
              });
      SweepVersion kept =
          new SweepVersion(
              1, "name: old\n", CodeVersion.UNKNOWN, MONDAY, /* afterResults= */ false);
      assertThat(migrated.versions("old")).containsExactly(kept);
      migrated.saveSweep(changed("old", "name: old  # today\n", 60), new CodeVersion("b7", "DL4J"));
      assertThat(migrated.versions("old")).hasSize(2).startsWith(kept);
      migrated.saveSweep(sweep("new", List.of(TRIAL, with(SETTINGS))));
      assertThat(migrated.trials("new"))
          .extracting(TrialRecord::trial)
          .containsExactly(TRIAL, with(SETTINGS));
    }
  }

  private static Trial with(Recipe recipe) {
    return new Trial(RELU, "lenet", "digits", 1, recipe);
  }

  @Test
  void savingASweepAgainChangesNothing() {
    SweepRecord sweep = sweep("quickstart", trials(RELU, 3));
    store.saveSweep(sweep);
    Attempt attempt = start(sweep.trials().get(0).id());
    store.recordEpoch(attempt, epoch(0, 0.9));
    List<TrialRecord> before = store.trials("quickstart");
    store.saveSweep(
        new SweepRecord(
            sweep.name(),
            sweep.description(),
            sweep.metric(),
            sweep.yaml(),
            MONDAY.plusSeconds(60),
            sweep.trials()));
    assertThat(store.sweep("quickstart")).contains(sweep);
    assertThat(store.trials("quickstart")).isEqualTo(before);
  }

  @Test
  void aChangedSweepHasOtherTrialsAndKeepsTheResultsOfTheSharedOnes() {
    store.saveSweep(sweep("quickstart", List.of(TRIAL, trial(RELU, 1))));
    Attempt attempt = start(TRIAL.id());
    store.recordEpoch(attempt, epoch(0, 0.9));
    SweepRecord changed =
        new SweepRecord(
            "quickstart",
            "now with t = 2",
            Metric.VALIDATION_ACCURACY,
            "name: quickstart  # changed\n",
            MONDAY.plusSeconds(60),
            List.of(trial(nish(2), 1), TRIAL));
    store.saveSweep(changed);
    assertThat(store.sweep("quickstart")).contains(changed);
    assertThat(store.trials("quickstart"))
        .extracting(TrialRecord::trial)
        .containsExactly(trial(nish(2), 1), TRIAL);
    assertThat(store.trials("quickstart").get(1).epochs()).containsExactly(epoch(0, 0.9));
  }

  @Test
  void untilAResultComesASweepHasTheTextAndTheCodeThatItWasSavedByLast() {
    store.saveSweep(sweep("one", List.of(TRIAL)), new CodeVersion("a53ae32", "DL4J 1"));
    start(TRIAL.id());
    store.saveSweep(sweep("one", List.of(TRIAL)), new CodeVersion("b7", "DL4J 2"));
    assertThat(store.versions("one"))
        .containsExactly(
            new SweepVersion(
                1,
                "name: one\n",
                new CodeVersion("b7", "DL4J 2"),
                MONDAY,
                /* afterResults= */ false));
    store.saveSweep(changed("one", "name: one  # again\n", 60), new CodeVersion("c1", "DL4J 3"));
    assertThat(store.versions("one"))
        .containsExactly(
            new SweepVersion(
                1,
                "name: one  # again\n",
                new CodeVersion("c1", "DL4J 3"),
                MONDAY.plusSeconds(60),
                /* afterResults= */ false));
  }

  @Test
  void everyTextThatASweepHasHadSinceItsFirstResultIsKept() {
    CodeVersion first = new CodeVersion("a53ae32", "DL4J 1");
    CodeVersion later = new CodeVersion("b7", "DL4J 2");
    store.saveSweep(sweep("one", List.of(TRIAL)), first);
    store.saveSweep(sweep("another", List.of(trial(RELU, 9))), first);
    store.recordEpoch(start(TRIAL.id()), epoch(0, 0.9));
    store.saveSweep(sweep("one", List.of(TRIAL)), later);
    assertThat(store.versions("one")).extracting(SweepVersion::code).containsExactly(first);
    store.saveSweep(changed("one", "name: one  # other trials\n", 60), later);
    store.saveSweep(changed("one", "name: one\n", 120), later);
    assertThat(store.versions("one"))
        .containsExactly(
            new SweepVersion(1, "name: one\n", first, MONDAY, /* afterResults= */ false),
            new SweepVersion(2, "name: one  # other trials\n", later, MONDAY.plusSeconds(60), true),
            new SweepVersion(3, "name: one\n", later, MONDAY.plusSeconds(120), true));
    assertThat(store.versions("one").get(2).digest())
        .isEqualTo("a6d19098b90c0b992bedbb2793abdcf9b9521377f3a30b6f07687e362193f867");
    assertThat(store.versions("another")).hasSize(1);
    assertThat(store.versions("none")).isEmpty();
  }

  @Test
  void aTrialThatFailedIsAResultToo() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    store.finish(start(TRIAL.id()), new TrialOutcome.Failed("no room"));
    store.saveSweep(changed("one", "name: one  # smaller\n", 60));
    assertThat(store.versions("one"))
        .extracting(SweepVersion::afterResults)
        .containsExactly(false, true);
  }

  /** A sweep of another text, and of a trial that no one has tried. */
  private static SweepRecord changed(String name, String yaml, int secondsLater) {
    return new SweepRecord(
        name,
        "",
        Metric.VALIDATION_ACCURACY,
        yaml,
        MONDAY.plusSeconds(secondsLater),
        List.of(trial(RELU, 7)));
  }

  @Test
  void aTrialOfTwoSweepsIsOneTrial() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    store.saveSweep(sweep("two", List.of(trial(RELU, 1), TRIAL)));
    Attempt attempt = start(TRIAL.id());
    store.finish(attempt, new TrialOutcome.Completed(), PROVENANCE);
    assertThat(store.trials("one").get(0)).isEqualTo(store.trials("two").get(1));
    assertThat(store.trials("one").get(0).state()).isEqualTo(TrialState.COMPLETED);
  }

  @Test
  void sweepsAreListedNewestFirstWithTheirTrialsByState() {
    store.saveSweep(sweep("old", List.of(TRIAL)));
    store.saveSweep(
        new SweepRecord(
            "new",
            "",
            Metric.VALIDATION_ACCURACY,
            "",
            MONDAY.plusMillis(1),
            List.of(TRIAL, trial(RELU, 1), trial(RELU, 2))));
    store.finish(start(TRIAL.id()), new TrialOutcome.Diverged(2), PROVENANCE);
    start(trial(RELU, 2).id());
    assertThat(store.sweeps()).extracting(SweepSummary::name).containsExactly("new", "old");
    SweepSummary newest = store.sweeps().get(0);
    assertThat(newest.created()).isEqualTo(MONDAY.plusMillis(1));
    assertThat(newest.trials()).isEqualTo(3);
    assertThat(newest.done()).isEqualTo(1);
    assertThat(newest.trials(TrialState.DIVERGED)).isEqualTo(1);
    assertThat(newest.trials(TrialState.RUNNING)).isEqualTo(1);
    assertThat(newest.trials(TrialState.PENDING)).isEqualTo(1);
    assertThat(store.newestSweep()).map(SweepRecord::name).contains("new");
  }

  @Test
  void anEmptyStoreHasNoSweeps() {
    assertThat(store.sweeps()).isEmpty();
    assertThat(store.newestSweep()).isEmpty();
    assertThat(store.trials("none")).isEmpty();
  }

  @Test
  void aTrialGoesFromPendingOverRunningToItsEnd() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    assertThat(record(TRIAL)).isEqualTo(TrialRecord.pending(TRIAL));

    Attempt attempt = start(TRIAL.id());
    assertThat(record(TRIAL).state()).isEqualTo(TrialState.RUNNING);
    assertThat(record(TRIAL).started()).isPresent();
    assertThat(record(TRIAL).finished()).isEmpty();

    assertThat(store.recordEpoch(attempt, epoch(0, 0.90))).isTrue();
    assertThat(store.recordEpoch(attempt, epoch(1, 0.95))).isTrue();
    assertThat(store.finish(attempt, new TrialOutcome.Completed(), PROVENANCE)).isTrue();
    TrialRecord done = record(TRIAL);
    assertThat(done.state()).isEqualTo(TrialState.COMPLETED);
    assertThat(done.attempt()).isEqualTo(1);
    assertThat(done.outcome()).contains(new TrialOutcome.Completed());
    assertThat(done.provenance()).contains(PROVENANCE);
    assertThat(done.finished().orElseThrow()).isAfterOrEqualTo(done.started().orElseThrow());
    assertThat(done.epochs()).containsExactly(epoch(0, 0.90), epoch(1, 0.95));
  }

  @Test
  void everyOutcomeReadsBackWithItsReason() {
    List<TrialOutcome> outcomes =
        List.of(
            new TrialOutcome.Completed(),
            new TrialOutcome.Stopped(4),
            new TrialOutcome.Diverged(0),
            new TrialOutcome.Failed("no space left on \"/data\" – räume auf 🧹"),
            new TrialOutcome.Cancelled());
    List<Trial> trials = trials(RELU, outcomes.size());
    store.saveSweep(sweep("one", trials));
    for (int i = 0; i < trials.size(); i++) {
      TrialId id = trials.get(i).id();
      store.finish(start(id), outcomes.get(i));
    }
    assertThat(store.trials("one"))
        .extracting(trial -> trial.outcome().orElseThrow())
        .isEqualTo(outcomes);
    assertThat(store.trials("one")).allMatch(trial -> trial.provenance().isEmpty());
  }

  @Test
  void aReasonThatNoDatabaseCanHoldIsKeptAsNearAsPossible() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    TrialOutcome odd = new TrialOutcome.Failed("a\0b");
    Attempt attempt = start(TRIAL.id());
    assertThat(store.finish(attempt, odd)).isTrue();
    assertThat(store.finish(attempt, odd)).isTrue();
    assertThat(record(TRIAL).outcome()).contains(new TrialOutcome.Failed("a\uFFFDb"));
  }

  @Test
  void theSameReportTwiceChangesNothing() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    Attempt attempt = start(TRIAL.id());
    TrialOutcome outcome = new TrialOutcome.Stopped(0);
    store.recordEpoch(attempt, epoch(0, 0.9));
    store.finish(attempt, outcome, PROVENANCE);
    TrialRecord once = record(TRIAL);
    assertThat(store.recordEpoch(attempt, epoch(0, 0.9))).isTrue();
    assertThat(store.finish(attempt, outcome, PROVENANCE)).isTrue();
    assertThat(record(TRIAL)).isEqualTo(once);
  }

  @Test
  void whatWasFirstReportedStands() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    Attempt attempt = start(TRIAL.id());
    store.recordEpoch(attempt, epoch(0, 0.9));
    store.recordEpoch(attempt, epoch(0, 0.1));
    store.finish(attempt, new TrialOutcome.Cancelled(), PROVENANCE);
    TrialRecord cancelled = record(TRIAL);
    assertThat(store.finish(attempt, new TrialOutcome.Completed(), PROVENANCE)).isFalse();
    assertThat(store.recordEpoch(attempt, epoch(1, 0.9))).isFalse();
    assertThat(record(TRIAL)).isEqualTo(cancelled);
    assertThat(cancelled.epochs()).containsExactly(epoch(0, 0.9));
  }

  @Test
  void aNewAttemptSupersedesTheOneBefore() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    Attempt first = start(TRIAL.id());
    store.recordEpoch(first, epoch(0, 0.1));
    store.finish(first, new TrialOutcome.Failed("disk full"), PROVENANCE);
    assertThat(store.startAttempt(new Attempt(TRIAL.id(), 2, "run"), "host-7")).isFalse();
    assertThat(store.retry("one", Set.of(TrialState.FAILED))).isEqualTo(1);

    Attempt second = start(TRIAL.id());
    assertThat(record(TRIAL).attempt()).isEqualTo(2);
    assertThat(record(TRIAL).epochs()).isEmpty();
    assertThat(record(TRIAL).outcome()).isEmpty();
    assertThat(record(TRIAL).provenance()).isEmpty();
    assertThat(record(TRIAL).finished()).isEmpty();

    store.recordEpoch(second, epoch(0, 0.2));
    TrialRecord live = record(TRIAL);
    assertThat(store.recordEpoch(first, epoch(0, 0.1))).isFalse();
    assertThat(store.recordEpoch(first, epoch(1, 0.1))).isFalse();
    assertThat(store.finish(first, new TrialOutcome.Completed(), PROVENANCE)).isFalse();
    assertThat(record(TRIAL)).isEqualTo(live);
  }

  @Test
  void aLostAttemptsTrialIsPendingAndCountsItsLosses() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    Attempt first = start(TRIAL.id());
    store.recordEpoch(first, epoch(0, 0.9));

    assertThat(store.lose(first, Loss.of("its executor died"))).isTrue();
    assertThat(store.lose(first, Loss.of("its executor died"))).isTrue();
    assertThat(record(TRIAL).state()).isEqualTo(TrialState.PENDING);
    assertThat(record(TRIAL).losses()).isEqualTo(1);
    assertThat(record(TRIAL).epochs()).containsExactly(epoch(0, 0.9));
    assertThat(store.recordEpoch(first, epoch(1, 0.9))).isFalse();
    assertThat(store.finish(first, new TrialOutcome.Completed())).isFalse();

    Attempt second = start(TRIAL.id());
    assertThat(record(TRIAL).epochs()).isEmpty();
    assertThat(store.lose(second, Loss.interrupted("its driver was told to end"))).isTrue();
    assertThat(store.lose(first, Loss.of("again"))).isTrue();
    assertThat(record(TRIAL).losses()).isEqualTo(1);
  }

  @Test
  void everyAttemptIsKeptWithItsEndItsReasonAndItsLog() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    Attempt lost = start(TRIAL.id());
    store.lose(lost, Loss.of("exit code 137"));
    store.explain(lost, "", "line\0 1\nline 2");
    Attempt superseded = start(TRIAL.id());
    Attempt failed = start(TRIAL.id());
    store.explain(failed, "", "line 3");
    store.finish(failed, new TrialOutcome.Failed("disk full"), PROVENANCE);
    store.retry("one", Set.of(TrialState.FAILED));
    start(TRIAL.id());

    List<AttemptRecord> attempts = store.attempts(TRIAL.id());
    assertThat(attempts)
        .extracting(AttemptRecord::state)
        .containsExactly(
            AttemptState.LOST, AttemptState.SUPERSEDED, AttemptState.FAILED, AttemptState.RUNNING);
    assertThat(attempts)
        .extracting(AttemptRecord::reason)
        .containsExactly("exit code 137", "", "disk full", "");
    assertThat(attempts)
        .extracting(AttemptRecord::log)
        .containsExactly("line\uFFFD 1\nline 2", "", "line 3", "");
    assertThat(attempts).extracting(AttemptRecord::host).containsOnly("host-7");
    assertThat(attempts).extracting(AttemptRecord::number).containsExactly(1, 2, 3, 4);
    assertThat(attempts).filteredOn(each -> each.finished().isPresent()).hasSize(3);
    assertThat(store.lose(superseded, Loss.of("late"))).isFalse();
  }

  @Test
  void aNumberThatAnotherRunHasGivenIsRefused() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    Attempt ours = start(TRIAL.id());
    assertThat(store.startAttempt(ours, "host-7")).isTrue();
    Attempt theirs = new Attempt(TRIAL.id(), ours.number(), "another run");
    assertThat(store.startAttempt(theirs, "host-8")).isFalse();
    assertThat(store.recordEpoch(theirs, epoch(0, 0.9))).isFalse();
    assertThat(store.finish(theirs, new TrialOutcome.Completed())).isFalse();
    assertThat(store.recordEpoch(ours, epoch(0, 0.9))).isTrue();
  }

  @Test
  void aCancelledSweepsTrialsTakeNoReportsAndCanBeRetried() {
    store.saveSweep(sweep("one", trials(RELU, 3)));
    store.saveSweep(sweep("two", List.of(trial(nish(1), 1))));
    Attempt done = start(trial(RELU, 1).id());
    store.finish(done, new TrialOutcome.Completed(), PROVENANCE);
    Attempt running = start(trial(RELU, 2).id());
    store.recordEpoch(running, epoch(0, 0.9));

    assertThat(store.cancel("one")).isEqualTo(2);
    assertThat(store.recordEpoch(running, epoch(1, 0.9))).isFalse();
    assertThat(store.finish(running, new TrialOutcome.Cancelled(), PROVENANCE)).isTrue();
    assertThat(store.startAttempt(new Attempt(trial(RELU, 3).id(), 1, "run"), "host-7")).isFalse();
    assertThat(store.trials("one"))
        .extracting(TrialRecord::state)
        .containsExactly(TrialState.COMPLETED, TrialState.CANCELLED, TrialState.CANCELLED);
    assertThat(store.trials("two").get(0).state()).isEqualTo(TrialState.PENDING);
    assertThat(store.attempts(trial(RELU, 2).id()))
        .extracting(AttemptRecord::state)
        .containsExactly(AttemptState.CANCELLED);

    assertThat(store.retry("one", Set.of(TrialState.FAILED))).isZero();
    assertThat(store.retry("one", Set.of(TrialState.FAILED, TrialState.CANCELLED))).isEqualTo(2);
    assertThat(start(trial(RELU, 2).id()).number()).isEqualTo(2);
  }

  @Test
  void anUnknownTrialCannotBeTried() {
    Attempt unknown = new Attempt(TRIAL.id(), 1, "run");
    assertThatThrownBy(() -> store.startAttempt(unknown, "host-7"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(TRIAL.id().value())
        .hasMessageContaining("save one first");
    assertThat(store.recordEpoch(unknown, epoch(0, 0.9))).isFalse();
    assertThat(store.finish(unknown, new TrialOutcome.Completed())).isFalse();
  }

  @Test
  void numbersAreKeptToTheLastBit() {
    List<EpochMetrics> strange =
        List.of(
            all(0, Double.NaN),
            all(1, Double.POSITIVE_INFINITY),
            all(2, Double.NEGATIVE_INFINITY),
            all(3, Math.nextUp(0.1)),
            all(4, Double.MIN_VALUE),
            all(5, -Double.MAX_VALUE),
            all(6, 1.0 / 3));
    store.saveSweep(sweep("one", List.of(TRIAL)));
    Attempt attempt = start(TRIAL.id());
    strange.forEach(metrics -> store.recordEpoch(attempt, metrics));
    assertThat(record(TRIAL).epochs()).isEqualTo(strange);
  }

  @Test
  void negativeZeroReadsBackAsZero() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    store.recordEpoch(start(TRIAL.id()), all(0, -0.0));
    assertThat(record(TRIAL).epochs()).containsExactly(all(0, 0.0));
  }

  @Test
  void epochsThatArriveOutOfOrderReadBackInOrder() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    Attempt attempt = start(TRIAL.id());
    List.of(2, 0, 1).forEach(n -> store.recordEpoch(attempt, epoch(n, 0.5)));
    assertThat(record(TRIAL).epochs()).extracting(EpochMetrics::epoch).containsExactly(0, 1, 2);
  }

  @Test
  void aTrialIsFoundByTheStartOfItsId() {
    store.saveSweep(sweep("one", trials(RELU, 40)));
    TrialId id = trial(RELU, 7).id();
    assertThat(store.trial(id.value())).map(TrialRecord::id).contains(id);
    assertThat(store.trial(id.value().substring(0, 12).toUpperCase(Locale.ROOT)))
        .map(TrialRecord::id)
        .contains(id);
    assertThat(store.trial("%")).isEmpty();
    assertThat(store.trial("")).isEmpty();
    assertThat(store.trial("0123456789abcdef0")).isEmpty();
  }

  @Test
  void aStartThatSeveralIdsShareIsToldWithThem() {
    List<Trial> trials = trials(RELU, 40);
    store.saveSweep(sweep("one", trials));
    assertThatThrownBy(() -> store.trial(sharedDigit(trials)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("give more digits");
  }

  @Test
  void whatWasWrittenIsThereAfterReopening() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    Attempt attempt = start(TRIAL.id());
    store.recordEpoch(attempt, epoch(0, 0.9));
    store.finish(attempt, new TrialOutcome.Completed(), PROVENANCE);
    List<TrialRecord> before = store.trials("one");
    store.close();
    store = ResultsStores.openExisting(location);
    assertThat(store.trials("one")).isEqualTo(before);
  }

  @Test
  void aSecondConnectionReadsWhileTheFirstWrites() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    Attempt attempt = start(TRIAL.id());
    try (ResultsStore reader = ResultsStores.openExisting(location)) {
      for (int n = 0; n < 20; n++) {
        store.recordEpoch(attempt, epoch(n, 0.5));
        assertThat(reader.trials("one").get(0).epochs()).hasSize(n + 1);
      }
    }
  }

  @Test
  void manyThreadsWriteAtOnce() throws Exception {
    List<Trial> trials = trials(RELU, 8);
    store.saveSweep(sweep("one", trials));
    inParallel(trials.stream().map(trial -> (Callable<Void>) () -> train(trial)).toList());
    assertThat(store.trials("one"))
        .allSatisfy(
            trial -> {
              assertThat(trial.state()).isEqualTo(TrialState.COMPLETED);
              assertThat(trial.epochs()).hasSize(10);
            });
  }

  @Test
  void ofManyAttemptsStartedAtOnceOneIsLiveAndOnlyItsEpochsStay() throws Exception {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    inParallel(
        IntStream.rangeClosed(1, 8)
            .mapToObj(n -> (Callable<Void>) () -> contend(new Attempt(TRIAL.id(), n, "run")))
            .toList());
    TrialRecord last = record(TRIAL);
    assertThat(last.attempt()).isEqualTo(8);
    assertThat(last.epochs()).containsExactly(all(0, 8), all(1, 8), all(2, 8));
  }

  @Test
  void aThousandTrialsOfTenEpochsAreWrittenAndReadBack() throws Exception {
    List<Trial> trials = LongStream.range(0, 1000).mapToObj(seed -> trial(nish(1), seed)).toList();
    store.saveSweep(sweep("large", trials));
    inParallel(trials.stream().map(trial -> (Callable<Void>) () -> train(trial)).toList());
    List<TrialRecord> records = store.trials("large");
    assertThat(records).extracting(TrialRecord::trial).isEqualTo(trials);
    assertThat(records).allMatch(trial -> trial.epochs().size() == 10);
  }

  @Test
  void aClosedStoreSaysSo() {
    store.close();
    assertThatThrownBy(() -> store.sweeps())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("closed");
  }

  private TrialRecord record(Trial trial) {
    return store.trial(trial.id().value()).orElseThrow();
  }

  /** Metrics that have this value wherever they can. */
  private static EpochMetrics all(int epoch, double value) {
    return new EpochMetrics(
        epoch, value, value, value, value, value, value, value, value, value, value);
  }

  private Void train(Trial trial) {
    Attempt attempt = start(trial.id());
    for (int n = 0; n < 10; n++) {
      assertThat(store.recordEpoch(attempt, epoch(n, n / 10.0))).isTrue();
    }
    assertThat(store.finish(attempt, new TrialOutcome.Completed(), PROVENANCE)).isTrue();
    return null;
  }

  private Void contend(Attempt attempt) {
    if (store.startAttempt(attempt, "host-7")) {
      for (int n = 0; n < 3; n++) {
        store.recordEpoch(attempt, all(n, attempt.number()));
      }
    }
    return null;
  }

  /** Starts the trial's next attempt. */
  private Attempt start(TrialId id) {
    int next = store.trial(id.value()).orElseThrow().attempt() + 1;
    Attempt attempt = new Attempt(id, next, "run");
    assertThat(store.startAttempt(attempt, "host-7")).isTrue();
    return attempt;
  }

  private static void inParallel(List<Callable<Void>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static String sharedDigit(List<Trial> trials) {
    List<String> seen = new ArrayList<>();
    for (Trial trial : trials) {
      String digit = trial.id().value().substring(0, 1);
      if (seen.contains(digit)) {
        return digit;
      }
      seen.add(digit);
    }
    throw new AssertionError("40 ids share none of 16 digits");
  }
}
