package nish.driver.results;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import nish.driver.Postgres;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.TestAbortedException;

/** A real PostgreSQL server, started once for all tests of the JVM, which ends it. */
final class PostgresServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static EmbeddedPostgres server;

  private PostgresServer() {}

  /**
   * The URL of a fresh database.
   *
   * @throws TestAbortedException with the reason, where no server can be started
   */
  static synchronized String freshDatabase() throws SQLException {
    String name = "nish_" + DATABASES.incrementAndGet();
    try (Connection connection = server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return server.getJdbcUrl("postgres", name);
  }

  private static EmbeddedPostgres server() {
    if (server == null) {
      try {
        server = Postgres.builder().start();
      } catch (IOException | RuntimeException e) {
        Assumptions.abort("PostgreSQL does not start here: " + e);
      }
    }
    return server;
  }
}
