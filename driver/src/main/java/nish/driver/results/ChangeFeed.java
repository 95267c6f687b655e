package nish.driver.results;

import java.util.List;
import java.util.Map;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.TrialId;
import org.jdbi.v3.core.Handle;

/** What changed of a sweep, within one transaction that sees one moment's state. */
record ChangeFeed(Handle handle, String sweep) {

  private record Change(ListedTrial row, int attempt) {}

  /** The number of the last change; 0 where there is no such sweep. */
  long last() {
    return Math.max(
        number("SELECT MAX(changed) FROM sweep WHERE name = :sweep"),
        number("SELECT MAX(changed) FROM sweep_trial WHERE sweep = :sweep"));
  }

  private long number(String query) {
    return handle.createQuery(query).bind("sweep", sweep).mapTo(Long.class).findOne().orElse(0L);
  }

  TrialChanges since(ChangeCursor cursor, int limit) {
    ChangeCursor now = ChangeCursor.after(new Changes(handle).last());
    if (number("SELECT MAX(changed) FROM sweep WHERE name = :sweep") > cursor.epochs()) {
      return new TrialChanges(true, List.of(), now, true);
    }
    List<Change> found = changes(cursor.trials(), limit + 1);
    boolean isAll = found.size() <= limit;
    List<Change> told = found.subList(0, Math.min(limit, found.size()));
    return new TrialChanges(
        false,
        withEpochs(told, cursor.epochs()),
        isAll ? now : new ChangeCursor(cursor.epochs(), told.get(limit - 1).row().changed()),
        isAll);
  }

  private List<Change> changes(long since, int limit) {
    return handle
        .createQuery(
            """
            SELECT trial_id, listed.state, position, place, changed, attempt
            FROM sweep_trial AS listed JOIN trial ON id = trial_id
            WHERE sweep = :sweep AND changed > :since ORDER BY changed LIMIT :limit
            """)
        .bind("sweep", sweep)
        .bind("since", since)
        .bind("limit", limit)
        .map((row, context) -> new Change(ListedTrial.read(row, context), row.getInt("attempt")))
        .list();
  }

  private List<TrialChange> withEpochs(List<Change> changes, long since) {
    if (changes.isEmpty()) {
      return List.of();
    }
    List<TrialId> ids = changes.stream().map(each -> each.row().trial()).toList();
    Map<String, List<EpochMetrics>> epochs =
        new EpochQuery(ChosenTrials.of(handle, ids)).since(since);
    return changes.stream()
        .map(
            each ->
                new TrialChange(
                    each.row().changed(),
                    each.row().trial(),
                    each.row().state(),
                    each.attempt(),
                    epochs.getOrDefault(each.row().trial().value(), List.of())))
        .toList();
  }
}
