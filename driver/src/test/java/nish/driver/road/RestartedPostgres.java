package nish.driver.road;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nish.driver.Postgres;

/** A real PostgreSQL that is stopped and started on the same data. */
final class RestartedPostgres implements AutoCloseable {

  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  /** Starts it. */
  RestartedPostgres(Path data, int port) {
    this.data = data;
    this.port = port;
    this.server = started();
  }

  private EmbeddedPostgres started() {
    try {
      return Postgres.builder()
          .setPort(port)
          .setDataDirectory(data)
          .setCleanDataDirectory(false)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  void start() {
    server = started();
  }

  /** Ends it after what it is writing. */
  void stop() {
    close();
  }

  /** Ends it at once; it recovers from its log when it is started. */
  void crash() {
    try {
      Path pid = data.resolve("postmaster.pid");
      SystemCommand.run("kill", "-QUIT", Files.readAllLines(pid).get(0).strip());
      Wait.until("the database has ended", () -> !Files.exists(pid));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    close();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
