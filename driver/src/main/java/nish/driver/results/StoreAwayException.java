package nish.driver.results;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import org.sqlite.SQLiteException;

/** A store cannot be reached for now, or has no room: what was asked may be asked again. */
public final class StoreAwayException extends StoreException {

  private static final long serialVersionUID = 1;

  /** SQL's classes: no connection, no resources, shutting down or starting up, rolled back. */
  private static final Set<String> AWAY = Set.of("08", "53", "57", "40");

  /** SQLite's: busy, locked, input or output failed, full, cannot be opened. */
  private static final Set<Integer> SQLITE_AWAY = Set.of(5, 6, 10, 13, 14);

  StoreAwayException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether a failure, or what caused it, is of that kind. */
  static boolean isToldBy(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause -> cause instanceof SQLException told && isAway(told));
  }

  private static boolean isAway(SQLException told) {
    if (told instanceof SQLiteException sqlite) {
      return SQLITE_AWAY.contains(sqlite.getResultCode().code & 0xff);
    }
    return told instanceof SQLTransientException
        || told instanceof SQLRecoverableException
        || (told.getSQLState() != null
            && told.getSQLState().length() == 5
            && AWAY.contains(told.getSQLState().substring(0, 2)));
  }
}
