package nish.driver.road;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** A standalone Spark whose executors and workers are killed; each in a JVM of its own. */
final class FaultyCluster implements AutoCloseable {

  static final int WORKERS = 2;

  private final Path folder;
  private final String host;
  private final int port = freePort();
  private final Process master;
  private final Process[] workers = new Process[WORKERS];
  private Optional<Process> islander = Optional.empty();

  /**
   * Starts it.
   *
   * @param host that the master and the workers have
   */
  FaultyCluster(Path folder, String host) throws IOException {
    this.folder = folder;
    this.host = host;
    // Executors that are killed while they start would else end their application.
    master =
        spark(
            List.of(),
            List.of("-Dspark.deploy.maxExecutorRetries=-1", "-Dspark.worker.timeout=20"),
            "master.Master",
            host,
            "--port",
            port,
            "--webui-port",
            0);
    for (int worker = 0; worker < WORKERS; worker++) {
      startWorker(worker);
    }
  }

  String url() {
    return "spark://%s:%d".formatted(host, port);
  }

  private void startWorker(int worker) throws IOException {
    workers[worker] = worker(List.of(), host);
  }

  private Process worker(List<String> prefix, String onHost) throws IOException {
    return spark(
        prefix,
        List.of(),
        "worker.Worker",
        onHost,
        "--cores",
        1,
        "--memory",
        "2g",
        "--webui-port",
        0,
        url());
  }

  /** Adds a worker there. */
  void settle(Island island) throws IOException {
    islander = Optional.of(worker(island.prefix(), island.host()));
  }

  /** Kills one of the JVMs that run tasks; false if there is none now. */
  boolean killExecutor(Random random) {
    List<ProcessHandle> executors = executors().toList();
    return !executors.isEmpty()
        && executors.get(random.nextInt(executors.size())).destroyForcibly();
  }

  /** A worker's only children. */
  private Stream<ProcessHandle> executors() {
    return Stream.concat(Arrays.stream(workers), islander.stream()).flatMap(Process::children);
  }

  /** Kills a worker and starts it again. */
  boolean killWorker(Random random) throws IOException, InterruptedException {
    int worker = random.nextInt(WORKERS);
    workers[worker].destroyForcibly().waitFor();
    startWorker(worker);
    return true;
  }

  private Process spark(
      List<String> prefix, List<String> options, String main, String onHost, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        SparkInstallation.java("@" + Path.of("jvm.options").toAbsolutePath(), "-Xmx512m"));
    command.addAll(options);
    command.addAll(List.of("org.apache.spark.deploy." + main, "--host", onHost));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Path log = folder.resolve(main + ".log");
    builder
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .directory(folder.toFile());
    SparkInstallation.name(builder.environment());
    builder.environment().put("SPARK_WORKER_DIR", folder.resolve("work").toString());
    return builder.start();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    List<Process> all = new ArrayList<>(Arrays.asList(workers));
    islander.ifPresent(all::add);
    all.add(master);
    all.stream().flatMap(Process::descendants).toList().forEach(ProcessHandle::destroyForcibly);
    all.forEach(Process::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }
}
