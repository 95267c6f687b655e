package nish.driver.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A standalone Spark, a PostgreSQL, and the launcher that uses both; each in its own process. */
final class ClusterRoad implements AutoCloseable {

  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

  private final Path folder;
  private final String host;
  private final RestartedPostgres database;
  private final FaultyCluster cluster;

  /**
   * Starts them.
   *
   * @param folder for all that they write
   * @param host that they listen on
   */
  ClusterRoad(Path folder, String host) throws IOException {
    this.folder = folder;
    this.host = host;
    this.database = new RestartedPostgres(folder.resolve("data"), FaultyCluster.freePort());
    this.cluster = new FaultyCluster(folder, host);
  }

  Path folder() {
    return folder;
  }

  RestartedPostgres database() {
    return database;
  }

  FaultyCluster cluster() {
    return cluster;
  }

  /** Starts {@code ./nish run} on the cluster; what it says is added to its log. */
  Process start(Path sweep, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                PROJECT.resolve("nish").toString(),
                "run",
                sweep.toString(),
                "--master",
                cluster.url()));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).directory(PROJECT.toFile());
    builder.environment().keySet().removeAll(List.of("NISH_DATA", "NISH_CHECKPOINTS"));
    builder.environment().putAll(environment());
    builder.redirectErrorStream(true);
    return builder
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("driver.log").toFile()))
        .start();
  }

  private Map<String, String> environment() throws IOException {
    return Map.of(
        "NISH_HOME", folder.resolve("home").toString(),
        "NISH_STORE", database.url(),
        "NISH_JAVA_OPTIONS", String.join(" ", sparkOptions()));
  }

  /** A lost network is to be noticed soon; and each host has Nish, so that no jar travels. */
  private List<String> sparkOptions() throws IOException {
    String nish = Path.of("target/nish-driver.jar").toAbsolutePath().toString();
    String libraries = Files.readString(Path.of("target/classpath")).strip();
    return List.of(
        "-Xmx1g",
        "-Dspark.driver.host=" + host,
        "-Dspark.driver.bindAddress=" + host,
        "-Dspark.network.timeout=30s",
        "-Dspark.executor.heartbeatInterval=3s",
        "-Dspark.storage.blockManagerHeartbeatTimeoutMs=20000",
        "-Dspark.network.timeoutInterval=5s",
        "-Dspark.jars=" + nish,
        "-Dspark.executor.extraClassPath=" + nish + ":" + libraries);
  }

  @Override
  public void close() {
    cluster.close();
    database.close();
  }
}
