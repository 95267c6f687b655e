package nish.driver.road;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs sweeps on a real cluster while faults happen to it, and tells what was lost. */
@Command(
    name = "faults",
    mixinStandardHelpOptions = true,
    description =
        "Runs sweeps on a standalone Spark of several JVMs with PostgreSQL, while executors, workers, the driver and the database are killed, a network is cut and the checkpoints' disk fills; then compares every trial with an undisturbed run's, to the last bit. The last line is JSON. The network and the disk need root.")
final class Faults implements Callable<Integer> {

  @Option(names = "--seed", description = "draws the faults (default: ${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(names = "--faults", description = "how many (default: ${DEFAULT-VALUE})")
  private int faults = 100;

  @Option(names = "--seeds", description = "of the trials, four each (default: ${DEFAULT-VALUE})")
  private int seeds = 6;

  @Option(names = "--epochs", description = "of a trial (default: ${DEFAULT-VALUE})")
  private int epochs = 20;

  @Option(names = "--keep", description = "leave logs and stores there")
  private Path keep;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Faults()).execute(arguments));
  }

  static void say(String line) {
    System.out.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + "  " + line);
  }

  @Override
  public Integer call() throws Exception {
    Path folder =
        keep == null ? Files.createTempDirectory("faults") : Files.createDirectories(keep);
    Instant begin = Instant.now();
    Verdict verdict = Verdict.none();
    Map<Fault, Integer> counts = new LinkedHashMap<>();
    int givenUp;
    try (FaultyRoad road = new FaultyRoad(folder.toAbsolutePath(), seed)) {
      Runtime.getRuntime().addShutdownHook(new Thread(road::close));
      for (int round = 1, left = faults; left > 0; round++) {
        FaultySweep sweep = new FaultySweep("faults-" + round, seeds, epochs, round);
        Map<Fault, Integer> happened = road.run(sweep, left);
        happened.forEach((fault, count) -> counts.merge(fault, count, Integer::sum));
        left = faults - counts.values().stream().mapToInt(Integer::intValue).sum();
        verdict = verdict.plus(road.judge(sweep));
        say("round %d: %s, %s".formatted(round, happened, verdict));
      }
      givenUp = road.givenUp();
    }
    print(counts, verdict, givenUp, Duration.between(begin, Instant.now()));
    return verdict.isGood() && givenUp == 0 ? 0 : 1;
  }

  private static void print(Map<Fault, Integer> counts, Verdict verdict, int givenUp, Duration time)
      throws IOException {
    System.out.println("\n| fault | times |\n| --- | ---: |");
    counts.forEach((fault, count) -> System.out.printf("| %s | %d |%n", fault, count));
    System.out.println("\n| attempts that | |\n| --- | ---: |");
    verdict.attempts().forEach((state, count) -> System.out.printf("| %s | %d |%n", state, count));
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("faults", counts.values().stream().mapToInt(Integer::intValue).sum());
    line.put("trials", verdict.trials());
    line.put("lost", verdict.lost());
    line.put("doubled", verdict.doubled());
    line.put("different", verdict.different());
    line.put("drivers_that_gave_up", givenUp);
    line.put("seconds", time.toSeconds());
    System.out.println("\n" + new ObjectMapper().writeValueAsString(line));
  }
}
