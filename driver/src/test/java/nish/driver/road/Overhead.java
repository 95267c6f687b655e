package nish.driver.road;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nish.driver.results.ResultsStore;
import nish.driver.results.ResultsStores;
import nish.driver.results.SweepSummary;
import nish.driver.results.TrialRecord;
import nish.worker.trial.EpochMetrics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a trial costs beside its training, and whether a driver grows with its trials. */
@Command(
    name = "overhead",
    mixinStandardHelpOptions = true,
    description =
        "Runs thousands of trials that train next to nothing (an MLP, one step on one digit) on a standalone Spark of several JVMs with PostgreSQL; tells what each costs beside its training, what memory the driver holds, and how long it takes to go on when all but ten are done. The last line is JSON.")
final class Overhead implements Callable<Integer> {

  private static final String SWEEP = "overhead";
  private static final int LEFT = 10;
  private static final List<Integer> PERCENTS =
      List.of(1, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95);
  private static final Pattern USED = Pattern.compile("generation .*used (\\d+)K");

  @Option(names = "--trials", description = "how many (default: ${DEFAULT-VALUE})")
  private int trials = 10_000;

  @Option(names = "--keep", description = "leave logs and stores there")
  private Path keep;

  private final Map<String, Object> line = new LinkedHashMap<>();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Overhead()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path folder =
        keep == null ? Files.createTempDirectory("overhead") : Files.createDirectories(keep);
    try (ClusterRoad road = new ClusterRoad(folder.toAbsolutePath(), "127.0.0.1");
        ResultsStore store = ResultsStores.open(road.database().url())) {
      line.put("trials", trials);
      firstRun(road, store);
      resume(road, store);
    }
    System.out.println("\n" + new ObjectMapper().writeValueAsString(line));
    return 0;
  }

  private void firstRun(ClusterRoad road, ResultsStore store) throws Exception {
    Instant begin = Instant.now();
    Process run = road.start(file(road, trials - LEFT));
    await(store, 1, run);
    line.put("seconds_to_the_first_trial", seconds(begin));
    System.out.println(
        "| trials done | seconds | driver's heap after a collection, MiB | resident, MiB |");
    System.out.println("| ---: | ---: | ---: | ---: |");
    for (int percent : PERCENTS) {
      int share = (trials - LEFT) * percent / 100;
      await(store, share, run);
      tell(run, share, begin);
    }
    if (run.waitFor() != 0) {
      throw new IllegalStateException("the sweep failed; see " + road.folder());
    }
    double seconds = seconds(begin);
    double training = trainingSeconds(store);
    line.put("seconds", seconds);
    line.put("training_seconds", training);
    line.put(
        "overhead_ms_a_trial",
        1000 * (seconds * FaultyCluster.WORKERS - training) / (trials - LEFT));
  }

  private void tell(Process run, int share, Instant begin) throws IOException {
    try {
      System.out.printf(
          "| %d | %.0f | %.1f | %d |%n",
          share, seconds(begin), heapMegabytes(run), residentMegabytes(run));
    } catch (IllegalStateException | NoSuchFileException e) {
      if (run.isAlive()) {
        throw e;
      }
    }
  }

  private static double heapMegabytes(Process run) {
    String pid = Long.toString(run.pid());
    SystemCommand.said("jcmd", pid, "GC.run");
    return USED.matcher(SystemCommand.said("jcmd", pid, "GC.heap_info"))
            .results()
            .mapToLong(found -> Long.parseLong(found.group(1)))
            .sum()
        / 1024.0;
  }

  private static long residentMegabytes(Process run) throws IOException {
    String status = Files.readString(Path.of("/proc/%d/status".formatted(run.pid())));
    return Long.parseLong(status.replaceAll("(?s).*VmRSS:\\s+(\\d+) kB.*", "$1")) / 1024;
  }

  private void resume(ClusterRoad road, ResultsStore store) throws Exception {
    Instant begin = Instant.now();
    Process run = road.start(file(road, trials));
    await(store, trials - LEFT + 1, run);
    line.put("seconds_to_the_first_trial_when_resumed", seconds(begin));
    run.waitFor();
    line.put("seconds_of_the_whole_resumed_run", seconds(begin));
    if (done(store) != trials) {
      throw new IllegalStateException("not all trials are done; see " + road.folder());
    }
  }

  private static double seconds(Instant begin) {
    return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
  }

  private static int done(ResultsStore store) {
    return store.sweeps().stream().mapToInt(SweepSummary::done).sum();
  }

  /** Asks once a second, so as not to be what is measured. */
  private static void await(ResultsStore store, int trials, Process run) throws Exception {
    while (run.isAlive() && done(store) < trials) {
      Thread.sleep(1000);
    }
  }

  private static double trainingSeconds(ResultsStore store) {
    return store.trials(SWEEP).stream()
        .map(TrialRecord::epochs)
        .flatMap(List::stream)
        .mapToDouble(EpochMetrics::seconds)
        .sum();
  }

  private static Path file(ClusterRoad road, int seeds) throws IOException {
    String list =
        IntStream.rangeClosed(1, seeds)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    String yaml =
        """
        name: %s
        parameters:
          activation: relu
          network: mlp
          dataset: digits
          training_examples: 1
          test_examples: 1
          epochs: 1
          seed: [%s]
        """
            .formatted(SWEEP, list);
    return Files.writeString(road.folder().resolve("overhead.yaml"), yaml, StandardCharsets.UTF_8);
  }
}
