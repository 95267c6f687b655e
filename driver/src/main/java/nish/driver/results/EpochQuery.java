package nish.driver.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nish.driver.spec.Metric;
import nish.worker.trial.EpochMetrics;
import org.jdbi.v3.core.Handle;

/** Reads epochs of some trials, by the trials' ids and in order, in few queries. */
record EpochQuery(ChosenTrials trials) {

  private static final String JOINED = "trial ON id = chosen JOIN epoch_metrics ON trial_id = id";

  Map<String, List<EpochMetrics>> all() {
    return trials.byTrial(
        "epoch_metrics", "epoch_metrics ON trial_id = chosen", "epoch", TrialRows::epoch);
  }

  /** The last five, and the best by each metric. */
  Map<String, List<EpochMetrics>> condensed() {
    Map<String, TreeMap<Integer, EpochMetrics>> kept = new HashMap<>();
    String tail = JOINED + " AND epoch_metrics.epoch >= tail_epoch";
    Stream<String> bests =
        Stream.of(Metric.values())
            .map(TrialProgress::epoch)
            .map(best -> JOINED + " AND epoch = " + best + " AND " + best + " < tail_epoch");
    Stream.concat(Stream.of(tail), bests).forEach(part -> collect(part, kept));
    Map<String, List<EpochMetrics>> inOrder = new HashMap<>();
    kept.forEach((trial, epochs) -> inOrder.put(trial, List.copyOf(epochs.values())));
    return inOrder;
  }

  private void collect(String joined, Map<String, TreeMap<Integer, EpochMetrics>> kept) {
    trials
        .rows(
            "epoch_metrics.*",
            joined,
            "trial_id, epoch",
            (row, context) -> Map.entry(row.getString("trial_id"), TrialRows.epoch(row, context)))
        .forEach(
            row ->
                kept.computeIfAbsent(row.getKey(), trial -> new TreeMap<>())
                    .put(row.getValue().epoch(), row.getValue()));
  }

  /** The last one of each trial that has one. */
  Map<String, List<EpochMetrics>> last() {
    return trials.byTrial(
        "epoch_metrics", JOINED + " AND epoch = last_epoch", "trial_id", TrialRows::epoch);
  }

  /** The best one of each trial that has one. */
  Map<String, List<EpochMetrics>> best(Metric metric) {
    return trials.byTrial(
        "epoch_metrics",
        JOINED + " AND epoch = " + TrialProgress.epoch(metric),
        "trial_id",
        TrialRows::epoch);
  }

  static double[] seconds(Handle handle, Workload workload) {
    ChosenTrials trials = ChosenTrials.of(handle, workload.network(), workload.dataset());
    Set<String> same =
        TrialQuery.withoutEpochs(trials).stream()
            .filter(record -> Workload.of(record.trial()).equals(workload))
            .map(record -> record.id().value())
            .collect(Collectors.toSet());
    return trials
        .rows(
            "trial_id, seconds",
            "epoch_metrics ON trial_id = chosen",
            "trial_id",
            (row, context) ->
                same.contains(row.getString("trial_id"))
                    ? OptionalDouble.of(ExactDoubles.read(row, "seconds"))
                    : OptionalDouble.empty())
        .stream()
        .flatMapToDouble(OptionalDouble::stream)
        .toArray();
  }

  /** Those that were reported after a change. */
  Map<String, List<EpochMetrics>> since(long change) {
    return trials.byTrial(
        "epoch_metrics",
        "epoch_metrics ON trial_id = chosen AND changed > " + change,
        "epoch",
        TrialRows::epoch);
  }
}
