package nish.driver.results;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The tables' version in a database. Flyway, which is slow to wake, is called only when there is
 * something to migrate.
 */
final class Schema {

  /** The number of the last script in {@code migrations}. */
  static final int NEWEST = 8;

  static final String MIGRATIONS = "nish/driver/results/migrations";

  private static final String HISTORY = "flyway_schema_history";

  private Schema() {}

  /** The version that the database has; 0 if it has none of our tables. */
  static int version(StoreLocation location) {
    try (Connection connection = location.connections().getConnection()) {
      return hasHistory(connection) ? version(connection) : 0;
    } catch (SQLException e) {
      throw location.unreachable(e);
    }
  }

  private static boolean hasHistory(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
      return tables.next();
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT version FROM " + HISTORY + " WHERE type = 'SQL'")) {
      int version = 0;
      while (rows.next()) {
        version = Math.max(version, rows.getInt("version"));
      }
      return version;
    }
  }

  /**
   * Brings the database from this version to ours.
   *
   * @throws StoreException also if it is newer than ours
   */
  static void migrate(StoreLocation location, int version) {
    if (version > NEWEST) {
      throw new StoreException(
          "the results in %s were written by a newer Nish (schema %d, this one knows %d); use that Nish, or name another store"
              .formatted(location, version, NEWEST));
    } else if (version < NEWEST) {
      location.exclusively(() -> migrate(location));
    }
  }

  private static void migrate(StoreLocation location) {
    try {
      Flyway.configure()
          .dataSource(location.unhurriedConnections())
          .locations("classpath:" + MIGRATIONS)
          .javaMigrations(new ListedTrials())
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StoreException(
          "cannot make the results' tables in %s: %s; name a store that holds nothing else"
              .formatted(location, e.getMessage().lines().findFirst().orElse("")),
          e);
    }
  }
}
