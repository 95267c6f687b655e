package nish.driver.results;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** When a sweep's test accuracies were shown, within one transaction. */
record TestLooks(Handle handle, String sweep) {

  /** Keeps another one, and returns those before it in their order. */
  List<TestLook> add(Instant now, String what) {
    List<TestLook> before = all();
    handle
        .createUpdate("INSERT INTO test_look (sweep, looked, what) VALUES (:sweep, :looked, :what)")
        .bind("sweep", sweep)
        .bind("looked", now.toEpochMilli())
        .bind("what", what)
        .execute();
    return before;
  }

  private List<TestLook> all() {
    return handle
        .createQuery("SELECT looked, what FROM test_look WHERE sweep = :sweep ORDER BY looked")
        .bind("sweep", sweep)
        .map(
            (row, context) ->
                new TestLook(Instant.ofEpochMilli(row.getLong("looked")), row.getString("what")))
        .list();
  }
}
