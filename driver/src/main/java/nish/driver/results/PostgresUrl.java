package nish.driver.results;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A store in a PostgreSQL database, for drivers that share one; the URL may hold a password. */
record PostgresUrl(PGSimpleDataSource source, PGSimpleDataSource unhurried, String shown)
    implements StoreLocation {

  static final String PREFIX = "jdbc:postgresql:";

  private static final Pattern PASSWORD =
      Pattern.compile("(?<=password=)[^&]*|(?<=//)[^/@]*(?=@)", Pattern.CASE_INSENSITIVE);
  private static final int PATIENCE_SECONDS = 10;

  /** How long a server may be silent before it is taken for away; else a cut line is never told. */
  private static final int SILENCE_SECONDS = 30;

  private static final int CONNECTIONS = 8;

  static PostgresUrl of(String url) {
    return of(url, System.getenv());
  }

  /** With the environment's password, where the URL has none. */
  static PostgresUrl of(String url, Map<String, String> environment) {
    PGSimpleDataSource source = source(url, environment);
    if (source.getSocketTimeout() == 0) {
      source.setSocketTimeout(SILENCE_SECONDS);
    }
    PGSimpleDataSource unhurried = source(url, environment);
    unhurried.setSocketTimeout(0);
    return new PostgresUrl(source, unhurried, withoutPassword(url));
  }

  private static PGSimpleDataSource source(String url, Map<String, String> environment) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    try {
      source.setUrl(url);
    } catch (IllegalArgumentException e) {
      throw malformed(url);
    }
    if (!holdsPassword(url)) {
      StorePassword.in(environment).ifPresent(source::setPassword);
    }
    source.setLoginTimeout(PATIENCE_SECONDS);
    source.setTcpKeepAlive(true);
    return source;
  }

  /** Drops the cause: its message repeats the URL with its password. */
  private static StoreException malformed(String url) {
    return new StoreException(
        "a PostgreSQL store is named "
            + PREFIX
            + "//host:port/database?user=…, but is \""
            + withoutPassword(url)
            + "\"; correct the URL");
  }

  static boolean holdsPassword(String url) {
    return PASSWORD.matcher(url).results().anyMatch(found -> !found.group().isEmpty());
  }

  static String withoutPassword(String url) {
    return PASSWORD.matcher(url).replaceAll("***");
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public void create() {
    // A database is its administrator's to make.
  }

  @Override
  public DataSource connections() {
    return source;
  }

  @Override
  public DataSource unhurriedConnections() {
    return unhurried;
  }

  /** Flyway itself holds others off, by a lock in the database. */
  @Override
  public void exclusively(Runnable work) {
    work.run();
  }

  @Override
  public Database open() {
    var pool = Database.pool(source, CONNECTIONS);
    pool.setConnectionTimeout(Duration.ofSeconds(PATIENCE_SECONDS / 2).toMillis());
    return new Database(pool, pool);
  }

  @Override
  public StoreException unreachable(SQLException cause) {
    return new StoreException(
        "cannot open the results at "
            + shown
            + ": "
            + cause.getMessage()
            + "; is the server running there, and are database, user and password (PGPASSWORD) right?",
        cause);
  }

  @Override
  public String toString() {
    return shown;
  }
}
