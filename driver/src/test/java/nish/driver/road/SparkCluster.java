package nish.driver.road;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A standalone Spark: a master and two workers of one core, in JVMs of their own. */
final class SparkCluster implements AutoCloseable {

  /** What a Spark installation does not have, so that it must come with the job. */
  private static final List<String> NOT_SPARKS =
      List.of("/bytedeco/", "/nd4j/", "/deeplearning4j/", "nish-");

  private static final Path INSTALLATION = Path.of("target/spark").toAbsolutePath();

  private final Path folder;
  private final int port = freePort();
  private final int webPort = freePort();
  private final List<Process> processes = new ArrayList<>();

  /**
   * Starts it, and returns when both workers are there.
   *
   * @param folder for logs and the executors' working directories
   */
  SparkCluster(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    install();
    java("master.Master", "--port", port, "--webui-port", webPort);
    for (int worker = 0; worker < 2; worker++) {
      java("worker.Worker", "--cores", 1, "--memory", "2g", "--webui-port", 0, url());
    }
    Wait.until("two workers", () -> aliveWorkers() == 2);
  }

  String url() {
    return "spark://localhost:" + port;
  }

  /** The JVMs that run tasks. */
  Stream<ProcessHandle> executors() {
    return processes.stream()
        .flatMap(Process::descendants)
        .filter(
            process ->
                process.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"));
  }

  private void install() throws IOException {
    Path jars = Files.createDirectories(INSTALLATION.resolve("jars"));
    for (String entry : Files.readString(Path.of("target/classpath")).split(":", -1)) {
      if (NOT_SPARKS.stream().noneMatch(entry::contains)) {
        Path jar = Path.of(entry);
        Files.copy(jar, jars.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private void java(String main, Object... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "@" + Path.of("jvm.options").toAbsolutePath(),
                "-Xmx512m",
                "-cp",
                INSTALLATION.resolve("jars") + "/*",
                "org.apache.spark.deploy." + main,
                "--host",
                "localhost"));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    Path log = folder.resolve(main + processes.size() + ".log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile()).directory(folder.toFile());
    builder.environment().put("SPARK_HOME", INSTALLATION.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.12");
    builder.environment().put("SPARK_WORKER_DIR", folder.resolve("work").toString());
    processes.add(builder.start());
  }

  private long aliveWorkers() {
    try {
      JsonNode state =
          new ObjectMapper().readTree(URI.create("http://localhost:" + webPort + "/json/").toURL());
      return state.get("aliveworkers").asLong();
    } catch (IOException e) {
      return 0;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    processes.stream().flatMap(Process::descendants).toList().forEach(ProcessHandle::destroy);
    processes.forEach(Process::destroy);
    processes.forEach(process -> process.onExit().join());
  }
}
