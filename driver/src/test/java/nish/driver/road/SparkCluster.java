package nish.driver.road;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A standalone Spark: a master and workers, in JVMs of their own. */
final class SparkCluster implements AutoCloseable {

  private static final long NO_ANSWER = -1;

  /**
   * What a cluster has.
   *
   * @param gpus of each worker: addresses that a discovery script tells, without cards
   */
  record Workers(int count, int cores, int gpus) {}

  private final Path folder;
  private final int port = freePort();
  private final int webPort = freePort();
  private final List<Process> processes = new ArrayList<>();

  /** Two workers of one core. */
  SparkCluster(Path folder) throws IOException, InterruptedException {
    this(folder, new Workers(2, 1, 0));
  }

  /**
   * Starts it, and returns when all workers are there.
   *
   * @param folder for logs and the executors' working directories
   */
  SparkCluster(Path folder, Workers workers) throws IOException, InterruptedException {
    this.folder = folder;
    java("master.Master", List.of(), "--port", port, "--webui-port", webPort);
    Wait.until("a master", () -> aliveWorkers() == 0);
    start(workers);
    Wait.until("all workers", () -> aliveWorkers() == workers.count());
  }

  /** Starts more workers, and returns before they are there. */
  void start(Workers workers) throws IOException {
    for (int worker = 0; worker < workers.count(); worker++) {
      java(
          "worker.Worker",
          workers.gpus() == 0 ? List.of() : gpus(workers.gpus()),
          "--cores",
          workers.cores(),
          "--memory",
          "2g",
          "--webui-port",
          0,
          url());
    }
  }

  private List<String> gpus(int count) throws IOException {
    String addresses =
        IntStream.range(0, count)
            .mapToObj(address -> "\"" + address + "\"")
            .collect(Collectors.joining(","));
    Path script = folder.resolve("gpus-%d.sh".formatted(count));
    Files.writeString(
        script, "#!/bin/sh\necho '{\"name\":\"gpu\",\"addresses\":[%s]}'\n".formatted(addresses));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return List.of(
        "-Dspark.worker.resource.gpu.amount=" + count,
        "-Dspark.worker.resource.gpu.discoveryScript=" + script);
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

  /** What its master's page says. */
  String page() throws IOException {
    try (InputStream page = URI.create("http://localhost:" + webPort).toURL().openStream()) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void java(String main, List<String> options, Object... arguments) throws IOException {
    List<String> command =
        SparkInstallation.java("@" + Path.of("jvm.options").toAbsolutePath(), "-Xmx512m");
    command.addAll(options);
    command.addAll(List.of("org.apache.spark.deploy." + main, "--host", "localhost"));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    Path log = folder.resolve(main + processes.size() + ".log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile()).directory(folder.toFile());
    SparkInstallation.name(builder.environment());
    builder.environment().put("SPARK_WORKER_DIR", folder.resolve("work").toString());
    processes.add(builder.start());
  }

  private long aliveWorkers() {
    try {
      JsonNode state =
          new ObjectMapper().readTree(URI.create("http://localhost:" + webPort + "/json/").toURL());
      return state.get("aliveworkers").asLong();
    } catch (IOException e) {
      return NO_ANSWER;
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
