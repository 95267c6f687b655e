package nish.driver.results;

import static nish.driver.results.Samples.MISH;
import static nish.driver.results.Samples.PROVENANCE;
import static nish.driver.results.Samples.RELU;
import static nish.driver.results.Samples.epoch;
import static nish.driver.results.Samples.nish;
import static nish.driver.results.Samples.series;
import static nish.driver.results.Samples.sweep;
import static nish.driver.results.Samples.trial;
import static nish.driver.results.Samples.trials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nish.driver.results.LearningCurve.Point;
import nish.driver.spec.Metric;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store keeps to where it reads a few of many trials; one subclass per database. */
abstract class ScaleContract {

  private static final Trial TRIAL = trial(nish(0.67), 1);
  private static final TrialOutcome COMPLETED = new TrialOutcome.Completed();

  private ResultsStore store;

  /** Where a new database can be. */
  abstract String freshLocation() throws Exception;

  @BeforeEach
  void open() throws Exception {
    store = ResultsStores.open(freshLocation());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void pagesHaveEachTrialOnceInTheSweepsOrder() {
    List<Trial> trials = trials(RELU, 7);
    store.saveSweep(sweep("one", trials));
    store.saveSweep(sweep("another", trials(MISH, 2)));
    List<TrialPage> pages = pages("one", TrialFilter.ALL, TrialOrder.POSITION, 3);
    assertThat(pages).extracting(page -> page.trials().size()).containsExactly(3, 3, 1);
    assertThat(pages).extracting(TrialPage::total).containsOnly(7L);
    assertThat(listed(pages)).extracting(TrialSummary::trial).isEqualTo(trials);
    assertThat(listed(pages))
        .extracting(TrialSummary::position)
        .containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void aPageThatEndsWithTheListIsTheLast() {
    store.saveSweep(sweep("one", trials(RELU, 3)));
    assertThat(page(TrialFilter.ALL, 3).next()).isEmpty();
    assertThat(page(TrialFilter.ALL.withSeed(9), 3)).isEqualTo(noTrials());
    assertThat(store.trials("none", TrialFilter.ALL, TrialOrder.BEST, TrialCursor.START, 3))
        .isEqualTo(noTrials());
    assertThatThrownBy(() -> page(TrialFilter.ALL, 0)).hasMessageContaining("1 to 10000");
  }

  private static TrialPage noTrials() {
    return new TrialPage(List.of(), 0, Optional.empty());
  }

  @Test
  void aFilterHasTheTrialsThatHaveAllOfIt() {
    Trial other = new Trial(nish(2), "mlp", "mnist", 2, TRIAL.recipe());
    Trial sum = trial(series(-2.5, 4, 1), 1);
    store.saveSweep(sweep("one", List.of(TRIAL, trial(nish(2), 1), trial(RELU, 2), other, sum)));
    assertThat(found(TrialFilter.ALL.withActivation("nish")))
        .containsExactly(TRIAL, trial(nish(2), 1), other);
    assertThat(found(TrialFilter.ALL.withActivation("nish").withT(2).withNetwork("mlp")))
        .containsExactly(other);
    assertThat(found(TrialFilter.ALL.withActivation("series(-2.5, 4)"))).containsExactly(sum);
    assertThat(found(TrialFilter.ALL.withDataset("digits").withSeed(2)))
        .containsExactly(trial(RELU, 2));
    assertThat(found(TrialFilter.ALL.withIdPrefix(other.id().value().substring(0, 12))))
        .containsExactly(other);
    assertThatThrownBy(() -> TrialFilter.ALL.withIdPrefix("%"))
        .hasMessageContaining("digits 0-9 and a-f");
  }

  @Test
  void statesAreListedAsTheyAre() {
    List<Trial> trials = trials(RELU, 6);
    store.saveSweep(sweep("one", trials));
    Attempt failed = start(trials.get(1));
    store.finish(failed, new TrialOutcome.Failed("disk full"), PROVENANCE);
    store.lose(start(trials.get(2)), Loss.of("its executor died"));
    start(trials.get(3));
    store.finish(start(trials.get(4)), COMPLETED, PROVENANCE);
    assertThat(found(TrialState.FAILED)).containsExactly(trials.get(1));
    assertThat(found(TrialState.RUNNING, TrialState.COMPLETED))
        .containsExactly(trials.get(3), trials.get(4));
    assertThat(found(TrialState.PENDING))
        .containsExactly(trials.get(0), trials.get(2), trials.get(5));
    assertThat(store.retry("one", Set.of(TrialState.FAILED))).isEqualTo(1);
    assertThat(found(TrialState.FAILED)).isEmpty();
    store.cancel("one");
    assertThat(found(TrialState.CANCELLED)).hasSize(5);
    assertThat(store.sweeps().get(0).trials(TrialState.CANCELLED)).isEqualTo(5);
    assertThat(page(TrialFilter.ALL.withStates(Set.of(TrialState.CANCELLED)), 2).total())
        .isEqualTo(5);
  }

  @Test
  void theBestTrialsComeFirstAndThoseWithoutAValueLast() {
    List<Trial> trials = trials(RELU, 5);
    store.saveSweep(sweep("one", trials));
    store.saveSweep(ranked("by loss", Metric.TRAINING_LOSS, trials));
    Attempt first = start(trials.get(1));
    store.recordEpoch(first, epoch(0, 0.7));
    store.recordEpoch(first, loss(1, 0.9, Double.NaN));
    store.recordEpoch(first, loss(2, 0.8, 0.2));
    store.recordEpoch(start(trials.get(2)), loss(0, 0.9, 0.1));
    store.recordEpoch(start(trials.get(4)), loss(0, 0.95, Double.POSITIVE_INFINITY));
    assertThat(seeds("one")).containsExactly(5L, 2L, 3L, 1L, 4L);
    assertThat(seeds("by loss")).containsExactly(3L, 2L, 1L, 4L, 5L);
    store.saveSweep(ranked("later", Metric.VALIDATION_ACCURACY, trials));
    assertThat(seeds("later")).isEqualTo(seeds("one"));
    start(trials.get(4));
    assertThat(seeds("one")).containsExactly(2L, 3L, 1L, 4L, 5L);
  }

  private List<Long> seeds(String sweep) {
    return listed(pages(sweep, TrialFilter.ALL, TrialOrder.BEST, 2)).stream()
        .map(each -> each.trial().seed())
        .toList();
  }

  @Test
  void aLineTellsTheLastEpochAndTheEarliestBestOne() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    Attempt attempt = start(TRIAL);
    assertThat(only().last()).isEmpty();
    assertThat(only().host()).isEqualTo("host-7");
    List.of(epoch(0, 0.5), epoch(3, 0.9), epoch(2, 0.9), epoch(4, 0.8))
        .forEach(each -> store.recordEpoch(attempt, each));
    store.finish(attempt, COMPLETED, PROVENANCE);
    assertThat(only().last()).contains(epoch(4, 0.8));
    assertThat(only().best()).contains(epoch(2, 0.9));
    assertThat(only().provenance()).contains(PROVENANCE);
    assertThat(only().outcome()).contains(COMPLETED);
    assertThat(only().finished()).isPresent();
    assertThat(store.epochs(TRIAL.id()))
        .extracting(EpochMetrics::epoch)
        .containsExactly(0, 2, 3, 4);
  }

  private TrialSummary only() {
    return page(TrialFilter.ALL, 1).trials().get(0);
  }

  @Test
  void aCursorReadsBackAsItWrites() {
    for (TrialCursor cursor :
        List.of(
            TrialCursor.START,
            new TrialCursor(-1 / 3.0, 99_999),
            new TrialCursor(Double.MAX_VALUE, 0))) {
      assertThat(TrialCursor.parse(cursor.toString())).isEqualTo(cursor);
    }
    assertThatThrownBy(() -> TrialCursor.parse("2; DROP")).hasMessageContaining("leave it out");
  }

  @Test
  void theSweepWithoutItsTrialsIsWhatWasSaved() {
    SweepRecord saved = sweep("one", trials(RELU, 3));
    store.saveSweep(saved);
    assertThat(store.head("one").orElseThrow().with(saved.trials())).isEqualTo(saved);
    assertThat(store.newestHead()).isEqualTo(store.head("one"));
    assertThat(store.head("none")).isEmpty();
  }

  @Test
  void everyWriteThatChangesATrialGetsTheNextNumber() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    store.saveSweep(sweep("two", List.of(TRIAL, trial(RELU, 1))));
    store.saveSweep(sweep("apart", List.of(trial(RELU, 2))));
    long apart = store.change("apart");
    Attempt lost = start(TRIAL);
    assertThatChanges(true, () -> store.recordEpoch(lost, epoch(0, 0.5)));
    assertThatChanges(false, () -> store.recordEpoch(lost, epoch(0, 0.7)));
    assertThatChanges(true, () -> store.lose(lost, Loss.of("its executor died")));
    assertThatChanges(false, () -> store.recordEpoch(lost, epoch(1, 0.5)));
    assertThatChanges(true, () -> explained(lost));
    Attempt again = new Attempt(TRIAL.id(), 2, "run");
    assertThatChanges(true, () -> store.startAttempt(again, "host-7"));
    assertThatChanges(false, () -> store.startAttempt(again, "host-7"));
    assertThatChanges(true, () -> store.finish(again, new TrialOutcome.Failed("disk full")));
    assertThatChanges(false, () -> store.finish(again, new TrialOutcome.Failed("disk full")));
    assertThatChanges(true, () -> store.retry("one", Set.of(TrialState.FAILED)));
    assertThatChanges(true, () -> store.cancel("one"));
    assertThatChanges(false, () -> store.retry("one", Set.of(TrialState.FAILED)));
    assertThat(store.change("apart")).isEqualTo(apart);
    assertThat(store.change("none")).isZero();
  }

  private boolean explained(Attempt attempt) {
    store.explain(attempt, "exit code 137", "");
    return true;
  }

  private void assertThatChanges(boolean changes, Supplier<Object> write) {
    long one = store.change("one");
    long two = store.change("two");
    Object unused = write.get();
    assertThat(store.change("one") > one).isEqualTo(changes);
    assertThat(store.change("two") > two).isEqualTo(changes);
    assertThat(since("one", one).trials()).hasSize(changes ? 1 : 0);
  }

  @Test
  void savingASweepAgainIsNoChangeAndSavingAnotherIsOne() {
    store.saveSweep(sweep("one", List.of(TRIAL)));
    long first = store.change("one");
    store.saveSweep(sweep("one", List.of(TRIAL)));
    assertThat(store.change("one")).isEqualTo(first);
    assertThat(since("one", first).isSaved()).isFalse();
    store.saveSweep(sweep("one", List.of()));
    TrialChanges changes = since("one", first);
    assertThat(changes.isSaved()).isTrue();
    assertThat(changes.next()).isEqualTo(ChangeCursor.after(store.change("one")));
    assertThat(store.change("one")).isGreaterThan(first);
  }

  @Test
  void whatWasReportedSinceIsToldOnce() {
    List<Trial> trials = trials(RELU, 3);
    store.saveSweep(sweep("one", trials));
    Attempt first = start(trials.get(0));
    store.recordEpoch(first, epoch(0, 0.5));
    long before = store.change("one");
    store.recordEpoch(first, epoch(1, 0.6));
    Attempt second = start(trials.get(1));
    store.recordEpoch(second, epoch(0, 0.4));
    store.recordEpoch(first, epoch(2, 0.7));
    TrialChanges changes = since("one", before);
    assertThat(changes.trials())
        .extracting(TrialChange::trial)
        .containsExactly(second.trial(), first.trial());
    assertThat(changes.trials().get(0).epochs()).containsExactly(epoch(0, 0.4));
    assertThat(changes.trials().get(1).epochs()).containsExactly(epoch(1, 0.6), epoch(2, 0.7));
    assertThat(changes.trials()).extracting(TrialChange::attempt).containsOnly(1);
    assertThat(changes.isAll()).isTrue();
    assertThat(store.changes("one", changes.next(), 10).trials()).isEmpty();
    assertThat(since("none", 0).trials()).isEmpty();
  }

  @Test
  void manyChangesAreToldAFewAtATimeAlsoThoseOfOneWrite() {
    List<Trial> trials = trials(RELU, 7);
    store.saveSweep(sweep("one", trials));
    store.saveSweep(sweep("two", trials.subList(3, 7)));
    long since = store.change("two");
    store.cancel("one");
    assertThat(told("one", since)).hasSize(7).doesNotHaveDuplicates();
    assertThat(told("two", since)).hasSize(4).doesNotHaveDuplicates();
    assertThat(since("two", 0).isSaved()).isTrue();
  }

  private List<TrialId> told(String sweep, long since) {
    List<TrialId> told = new ArrayList<>();
    TrialChanges changes = store.changes(sweep, ChangeCursor.after(since), 3);
    while (!changes.trials().isEmpty()) {
      assertThat(changes.trials()).hasSizeLessThanOrEqualTo(3);
      changes.trials().forEach(each -> told.add(each.trial()));
      changes = store.changes(sweep, changes.next(), 3);
    }
    return told;
  }

  private TrialChanges since(String sweep, long change) {
    return store.changes(sweep, ChangeCursor.after(change), 10);
  }

  @Test
  void whoFollowsWhileManyWriteMissesNothing() throws Exception {
    List<Trial> trials = trials(RELU, 12);
    store.saveSweep(sweep("one", trials));
    Set<String> told = new TreeSet<>();
    ChangeCursor cursor = ChangeCursor.after(store.change("one"));
    Writers writers = Writers.of(store, trials, 12);
    while (!writers.areDone()) {
      cursor = follow(cursor, told);
    }
    writers.await();
    assertThat(follow(cursor, told)).isEqualTo(ChangeCursor.after(store.change("one")));
    assertThat(told).hasSize(12 * 12);
  }

  private ChangeCursor follow(ChangeCursor from, Set<String> told) {
    TrialChanges changes = store.changes("one", from, 5);
    changes.trials().forEach(trial -> note(trial, told));
    while (!changes.isAll()) {
      changes = store.changes("one", changes.next(), 5);
      changes.trials().forEach(trial -> note(trial, told));
    }
    return changes.next();
  }

  private static void note(TrialChange change, Set<String> told) {
    change.epochs().forEach(epoch -> told.add(change.trial() + " " + epoch.epoch()));
  }

  @Test
  void aPlaceAmongChangesReadsBackAsItWrites() {
    assertThat(ChangeCursor.parse("12")).isEqualTo(ChangeCursor.after(12)).hasToString("12");
    assertThat(ChangeCursor.parse("12-15"))
        .isEqualTo(new ChangeCursor(12, 15))
        .hasToString("12-15");
    assertThatThrownBy(() -> ChangeCursor.parse("-1")).hasMessageContaining("the last one");
  }

  @Test
  void condensedTrialsGiveTheTablesOfAllEpochs() {
    RandomResults results = new RandomResults(7);
    store.saveSweep(sweep("one", results.trials()));
    results.report(store);
    List<TrialRecord> all = store.trials("one");
    List<TrialRecord> condensed = store.condensed("one");
    assertThat(condensed).isNotEqualTo(all);
    for (Metric metric : Metric.values()) {
      assertThat(told(metric, condensed)).isEqualTo(told(metric, all));
    }
    assertThat(condensed)
        .allSatisfy(trial -> assertThat(trial.epochs()).hasSizeLessThanOrEqualTo(5 + 4));
  }

  /** All that is said of best and last epochs. */
  private static List<Object> told(Metric metric, List<TrialRecord> trials) {
    List<Object> told = new ArrayList<>();
    told.add(new AccuracyTable(metric, trials, /* showsTest= */ true).table());
    told.add(new BestT(metric, trials).table());
    told.add(new BestT(metric, trials).note());
    Stream.of(RunValue.values())
        .filter(value -> value != RunValue.EQUAL_TIME)
        .map(value -> new SweepRuns(metric, value, trials))
        .forEach(runs -> told.addAll(List.of(runs.runs(), runs.notes())));
    new ScalePlot(metric, trials)
        .charts()
        .forEach(
            chart ->
                chart
                    .getSeriesMap()
                    .forEach(
                        (name, line) ->
                            told.addAll(
                                List.of(
                                    name,
                                    Arrays.toString(line.getXData()),
                                    Arrays.toString(line.getYData()),
                                    Arrays.toString(line.getExtraValues())))));
    return told;
  }

  @Test
  void curvesAreTheMeansOfTheEpochTable() {
    List<Trial> trials = List.of(trial(nish(1), 1), trial(nish(1), 2), trial(RELU, 1));
    store.saveSweep(sweep("one", trials));
    for (Trial each : trials) {
      Attempt attempt = start(each);
      store.recordEpoch(attempt, epoch(0, 0.5 + each.seed() / 10.0));
      store.recordEpoch(attempt, epoch(1, each.seed() == 2 ? Double.NaN : 0.75));
      store.finish(attempt, COMPLETED, PROVENANCE);
    }
    List<LearningCurve> curves =
        store.curves("one", TrialFilter.ALL, Metric.VALIDATION_ACCURACY, 10);
    OverSeeds first = OverSeeds.of(List.of(0.6, 0.7));
    assertThat(curves)
        .containsExactly(
            new LearningCurve(
                "lenet",
                "digits",
                "nish(t=1)",
                List.of(
                    new Point(0, first.mean(), first.deviation(), 2), new Point(1, 0.75, 0, 1))),
            new LearningCurve(
                "lenet",
                "digits",
                "relu",
                List.of(new Point(0, 0.6, 0, 1), new Point(1, 0.75, 0, 1))));
    start(trial(MISH, 1), "two");
    assertThat(store.curves("two", TrialFilter.ALL, Metric.VALIDATION_LOSS, 10)).isEmpty();
    TrialFilter running = TrialFilter.ALL.withStates(Set.of(TrialState.RUNNING));
    assertThat(store.curves("two", running, Metric.VALIDATION_LOSS, 10)).hasSize(1);
  }

  private void start(Trial trial, String sweep) {
    store.saveSweep(sweep(sweep, List.of(trial)));
    store.recordEpoch(start(trial), epoch(0, 0.5));
  }

  @Test
  void aStoreOfTheFirstVersionIsListedAsIfItWereNew() throws Exception {
    String old = freshLocation();
    Trial sum = trial(series(-2.5, 4, 1), 1);
    double[] accuracies = {0.1, 0.9, Double.NaN, 0.9, 0.3, 0.2, 0.4, 0.5, 0.6};
    EpochMetrics[] epochs =
        IntStream.range(0, accuracies.length)
            .mapToObj(number -> epoch(number, accuracies[number]))
            .toArray(EpochMetrics[]::new);
    FirstVersion.make(old, sweep("old", List.of(TRIAL, sum, trial(RELU, 2))), epochs);
    try (ResultsStore migrated = ResultsStores.openExisting(old)) {
      TrialPage page =
          migrated.trials(
              "old",
              TrialFilter.ALL.withActivation("series(-2.5, 4)"),
              TrialOrder.BEST,
              TrialCursor.START,
              9);
      assertThat(page.trials()).extracting(TrialSummary::trial).containsExactly(sum);
      assertThat(page.trials().get(0).state()).isEqualTo(TrialState.COMPLETED);
      assertThat(page.trials().get(0).best()).map(EpochMetrics::epoch).contains(1);
      assertThat(page.trials().get(0).last()).map(EpochMetrics::epoch).contains(8);
      assertThat(migrated.condensed("old").get(0).epochs())
          .extracting(EpochMetrics::epoch)
          .containsExactly(0, 1, 4, 5, 6, 7, 8);
      assertThat(migrated.sweeps().get(0).trials(TrialState.COMPLETED)).isEqualTo(3);
      assertThat(migrated.change("old")).isPositive();
      migrated.saveSweep(sweep("new", List.of(sum, TRIAL)));
      assertThat(
              migrated
                  .trials("new", TrialFilter.ALL, TrialOrder.BEST, TrialCursor.START, 9)
                  .trials())
          .hasSize(2)
          .allMatch(each -> each.best().isPresent());
    }
  }

  private static EpochMetrics loss(int epoch, double accuracy, double trainingLoss) {
    return new EpochMetrics(epoch, trainingLoss, 0.8, 0.1, accuracy, 0.05, 1.5, 3000);
  }

  private static SweepRecord ranked(String name, Metric metric, List<Trial> trials) {
    return new SweepRecord(name, "", metric, "name: " + name, Samples.MONDAY, trials);
  }

  private TrialPage page(TrialFilter filter, int limit) {
    return store.trials("one", filter, TrialOrder.POSITION, TrialCursor.START, limit);
  }

  private List<Trial> found(TrialState... states) {
    return found(TrialFilter.ALL.withStates(Set.of(states)));
  }

  private List<Trial> found(TrialFilter filter) {
    return listed(pages("one", filter, TrialOrder.POSITION, 2)).stream()
        .map(TrialSummary::trial)
        .toList();
  }

  private List<TrialPage> pages(String sweep, TrialFilter filter, TrialOrder order, int limit) {
    List<TrialPage> pages = new ArrayList<>();
    pages.add(store.trials(sweep, filter, order, TrialCursor.START, limit));
    while (pages.get(pages.size() - 1).next().isPresent()) {
      TrialCursor next = pages.get(pages.size() - 1).next().get();
      pages.add(store.trials(sweep, filter, order, next, limit));
    }
    return pages;
  }

  private static List<TrialSummary> listed(List<TrialPage> pages) {
    return pages.stream().flatMap(page -> page.trials().stream()).toList();
  }

  private Attempt start(Trial trial) {
    int next = store.trial(trial.id().value()).orElseThrow().attempt() + 1;
    Attempt attempt = new Attempt(trial.id(), next, "run");
    assertThat(store.startAttempt(attempt, "host-7")).isTrue();
    return attempt;
  }
}
