package nish.driver.road;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import nish.driver.Postgres;

/** A real PostgreSQL server that lets its user in by a password alone. */
final class PasswordedPostgres implements AutoCloseable {

  private static final String RULES =
      """
      host all postgres all trust
      host all nish all scram-sha-256
      """;

  private final String password = UUID.randomUUID().toString();
  private final EmbeddedPostgres server;

  /**
   * @param folder for its rules
   */
  PasswordedPostgres(Path folder) throws IOException, SQLException {
    Path rules = Files.writeString(folder.resolve("pg_hba.conf"), RULES);
    server = Postgres.builder().setServerConfig("hba_file", rules.toString()).start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE nish LOGIN PASSWORD '" + password + "'");
      statement.execute("CREATE DATABASE nish OWNER nish");
    }
  }

  /** Without the password. */
  String url() {
    return server.getJdbcUrl("nish", "nish");
  }

  String password() {
    return password;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
