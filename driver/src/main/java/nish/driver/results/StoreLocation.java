package nish.driver.results;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where a store's rows lie. */
sealed interface StoreLocation permits SqliteFile, PostgresUrl {

  /**
   * Reads a location as users write it.
   *
   * @param text a {@code jdbc:postgresql:} URL, or a SQLite file's path, also as {@code
   *     jdbc:sqlite:} and the path
   */
  static StoreLocation of(String text) {
    if (text.startsWith(PostgresUrl.PREFIX)) {
      return PostgresUrl.of(text);
    } else if (text.startsWith(SqliteFile.PREFIX)) {
      return new SqliteFile(Path.of(text.substring(SqliteFile.PREFIX.length())));
    } else if (text.startsWith("jdbc:")) {
      throw new StoreException(
          "results are kept in a SQLite file or in PostgreSQL, but the store is \""
              + PostgresUrl.withoutPassword(text)
              + "\"; name a file, or a URL that starts with "
              + PostgresUrl.PREFIX);
    }
    return new SqliteFile(Path.of(text));
  }

  /** Whether there can be something; says nothing on whether it can be reached. */
  boolean exists();

  /** Makes the place where the database is to be, if that is a file. */
  void create();

  /** Single connections, each opened anew. */
  DataSource connections();

  /** The same, for statements that say nothing for as long as it takes to change large tables. */
  DataSource unhurriedConnections();

  /** Holds other processes off while {@code work} changes the schema. */
  void exclusively(Runnable work);

  Database open();

  /** What went wrong on the way to the database, and what to do about it. */
  StoreException unreachable(SQLException cause);

  /** For people, without a password. */
  @Override
  String toString();
}
