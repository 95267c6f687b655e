package nish.driver.results;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Rows of a sweep's list that a filter has, within one transaction. */
record TrialList(Handle handle, String sweep, TrialFilter filter) {

  /** A page, by what one query a state reads in its order, each from an index. */
  List<ListedTrial> page(TrialOrder order, TrialCursor after, int limit) {
    return states()
        .flatMap(state -> page(state, order, after, limit).stream())
        .sorted(
            order == TrialOrder.BEST
                ? Comparator.comparingDouble(ListedTrial::place)
                    .thenComparing(ListedTrial::position)
                : Comparator.comparing(ListedTrial::position))
        .limit(limit)
        .toList();
  }

  private List<ListedTrial> page(
      Optional<TrialState> state, TrialOrder order, TrialCursor after, int limit) {
    FilterSql sql = new FilterSql(sweep, filter);
    return sql.bind(
            handle.createQuery(
                "SELECT "
                    + ListedTrial.COLUMNS
                    + " FROM sweep_trial WHERE "
                    + sql.condition()
                    + state.map(TrialList::condition).orElse("")
                    + " AND "
                    + order.after()
                    + " ORDER BY "
                    + order.columns()
                    + " LIMIT :limit"))
        .bind("place", after.place())
        .bind("position", after.position())
        .bind("limit", limit)
        .map(ListedTrial::read)
        .list();
  }

  long count() {
    FilterSql sql = new FilterSql(sweep, filter);
    return states()
        .mapToLong(
            state ->
                sql.bind(
                        handle.createQuery(
                            "SELECT COUNT(*) FROM sweep_trial WHERE "
                                + sql.condition()
                                + state.map(TrialList::condition).orElse("")))
                    .mapTo(Long.class)
                    .one())
        .sum();
  }

  private Stream<Optional<TrialState>> states() {
    return filter.states().isEmpty()
        ? Stream.of(Optional.empty())
        : filter.states().stream().map(Optional::of);
  }

  private static String condition(TrialState state) {
    return " AND state = '" + state + "'";
  }
}
