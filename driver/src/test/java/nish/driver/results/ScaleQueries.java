package nish.driver.results;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nish.driver.spec.Metric;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialId;

/** What a service and verbs ask of a store with a large sweep, by names for people. */
record ScaleQueries(ResultsStore store, ScaleSweep sweep) {

  private static final int PAGE = 100;

  /** What a page or a point of the list is; none of these may read all of a large table. */
  Map<String, Supplier<Object>> small() {
    Trial middle = sweep.middle();
    TrialId id = middle.id();
    TrialFilter place =
        TrialFilter.ALL
            .withNetwork(middle.network().label())
            .withDataset(middle.dataset().toString());
    TrialFilter group =
        place
            .withActivation(middle.activation().label())
            .withT(middle.activation().t().orElseThrow());
    Map<String, Supplier<Object>> queries = new LinkedHashMap<>();
    queries.put("sweeps", store::sweeps);
    queries.put("a sweep's head", () -> store.head(ScaleSweep.NAME));
    queries.put("its change number", () -> store.change(ScaleSweep.NAME));
    queries.put("changes, none", () -> changes(0));
    queries.put("changes, the last 100", () -> changes(PAGE));
    queries.put("first page", () -> page(TrialFilter.ALL, TrialOrder.POSITION, -1));
    queries.put(
        "page in the middle", () -> page(TrialFilter.ALL, TrialOrder.POSITION, sweep.size() / 2));
    queries.put("page of failed", () -> page(of(TrialState.FAILED), TrialOrder.POSITION, -1));
    queries.put(
        "page of failed and pending",
        () ->
            page(of(TrialState.FAILED, TrialState.PENDING), TrialOrder.POSITION, sweep.size() / 3));
    queries.put(
        "page of one seed", () -> page(TrialFilter.ALL.withSeed(2), TrialOrder.POSITION, -1));
    queries.put("page of an activation and t", () -> page(group, TrialOrder.POSITION, -1));
    queries.put(
        "page by the start of an id",
        () ->
            page(
                TrialFilter.ALL.withIdPrefix(id.value().substring(0, 3)), TrialOrder.POSITION, -1));
    queries.put("the best 100", () -> page(TrialFilter.ALL, TrialOrder.BEST, -1));
    queries.put("the best 100 of a network and dataset", () -> page(place, TrialOrder.BEST, -1));
    queries.put("a trial by its id", () -> store.trial(id.value()));
    queries.put("its epochs", () -> store.epochs(id));
    queries.put("its attempts", () -> store.attempts(id));
    queries.put(
        "a learning curve over the seeds",
        () -> store.curves(ScaleSweep.NAME, group, Metric.VALIDATION_ACCURACY, 1000));
    return queries;
  }

  /** What has to look at every trial. */
  Map<String, Supplier<Object>> large() {
    Trial middle = sweep.middle();
    TrialFilter activation =
        TrialFilter.ALL
            .withNetwork(middle.network().label())
            .withDataset(middle.dataset().toString())
            .withActivation(middle.activation().label());
    Map<String, Supplier<Object>> queries = new LinkedHashMap<>();
    queries.put(
        "learning curves of all ts of an activation on a network and dataset",
        () -> store.curves(ScaleSweep.NAME, activation, Metric.VALIDATION_ACCURACY, 10_000));
    queries.put("condensed trials", () -> store.condensed(ScaleSweep.NAME));
    queries.put(
        "table",
        () ->
            new AccuracyTable(Metric.VALIDATION_ACCURACY, store.condensed(ScaleSweep.NAME))
                .table());
    queries.put(
        "runs for compare and across",
        () ->
            new SweepRuns(
                    Metric.VALIDATION_ACCURACY, RunValue.BEST, store.condensed(ScaleSweep.NAME))
                .runs());
    queries.put(
        "seconds of all epochs of a network and dataset, for validate",
        () -> store.epochSeconds(Workload.of(middle)));
    return queries;
  }

  private TrialPage page(TrialFilter filter, TrialOrder order, int position) {
    TrialCursor after =
        position < 0 ? TrialCursor.START : new TrialCursor(Double.NEGATIVE_INFINITY, position);
    return store.trials(ScaleSweep.NAME, filter, order, after, PAGE);
  }

  private TrialChanges changes(int back) {
    ChangeCursor since = ChangeCursor.after(store.change(ScaleSweep.NAME) - back);
    return store.changes(ScaleSweep.NAME, since, PAGE);
  }

  private static TrialFilter of(TrialState... states) {
    return TrialFilter.ALL.withStates(Set.of(states));
  }
}
