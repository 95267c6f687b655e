package nish.driver.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nish.driver.spec.Metric;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialId;
import org.jdbi.v3.core.Handle;

/** Reads pages of a sweep's trials, within one transaction that sees one moment's state. */
record TrialPages(Handle handle, String sweep, Metric metric) {

  TrialPage page(TrialFilter filter, TrialOrder order, TrialCursor after, int limit) {
    TrialList list = new TrialList(handle, sweep, filter);
    List<ListedTrial> found = list.page(order, after, limit + 1);
    List<ListedTrial> shown = found.subList(0, Math.min(limit, found.size()));
    Optional<TrialCursor> next =
        found.size() > limit ? Optional.of(shown.get(limit - 1).cursor()) : Optional.empty();
    return new TrialPage(summaries(shown), list.count(), next);
  }

  private List<TrialSummary> summaries(List<ListedTrial> shown) {
    if (shown.isEmpty()) {
      return List.of();
    }
    ChosenTrials chosen = ChosenTrials.of(handle, shown.stream().map(ListedTrial::trial).toList());
    EpochQuery epochs = new EpochQuery(chosen);
    Map<String, List<EpochMetrics>> last = epochs.last();
    Map<String, List<EpochMetrics>> best = epochs.best(metric);
    Map<String, List<String>> hosts = hosts(chosen);
    Map<TrialId, TrialRecord> records =
        TrialQuery.withoutEpochs(chosen).stream()
            .collect(Collectors.toMap(TrialRecord::id, Function.identity()));
    return shown.stream()
        .filter(row -> records.containsKey(row.trial()))
        .map(
            row -> {
              String id = row.trial().value();
              return summary(
                  row.position(),
                  records.get(row.trial()),
                  hosts.getOrDefault(id, List.of()),
                  first(last.get(id)),
                  first(best.get(id)));
            })
        .toList();
  }

  private static Map<String, List<String>> hosts(ChosenTrials chosen) {
    return chosen.byTrial(
        "attempt",
        "trial ON id = chosen JOIN attempt ON trial_id = id AND number = trial.attempt",
        "trial_id",
        (row, context) -> row.getString("host"));
  }

  private static Optional<EpochMetrics> first(List<EpochMetrics> epochs) {
    return epochs == null ? Optional.empty() : epochs.stream().findFirst();
  }

  /** A trial of an early version has no attempt that is kept. */
  private static TrialSummary summary(
      int position,
      TrialRecord record,
      List<String> host,
      Optional<EpochMetrics> last,
      Optional<EpochMetrics> best) {
    return new TrialSummary(
        position,
        record.trial(),
        record.state(),
        record.attempt(),
        record.losses(),
        record.outcome(),
        host.isEmpty() ? record.provenance().map(Provenance::host).orElse("") : host.get(0),
        record.provenance(),
        record.started(),
        record.finished(),
        last,
        best);
  }
}
