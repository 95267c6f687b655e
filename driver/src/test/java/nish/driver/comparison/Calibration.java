package nish.driver.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How often comparisons cry wolf, and how often they find what is there, in simulated sweeps. */
@Command(
    name = "calibration",
    mixinStandardHelpOptions = true,
    description =
        "Simulates sweeps of several activations against relu, whose accuracies are a seed's part and chance. Tells how often any difference is told where there is none, how often the 95 % intervals hold the truth, how often a true difference is found, and how often the highest mean is no better than relu. The last line is JSON.")
final class Calibration implements Callable<Integer> {

  private static final double SEED_DEVIATION = 0.01;
  private static final double CHANCE_DEVIATION = 0.003;

  @Option(names = "--sweeps", description = "how many (default: ${DEFAULT-VALUE})")
  private int sweeps = 10_000;

  @Option(names = "--activations", description = "beside relu (default: ${DEFAULT-VALUE})")
  private int activations = 5;

  @Option(names = "--difference", description = "of the first one (default: ${DEFAULT-VALUE})")
  private double difference = 0.005;

  private final List<Map<String, Object>> rows = new ArrayList<>();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Calibration()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    System.out.println(
        "| seeds | true difference of one | any other told, % | it is told, % | intervals with the truth, % | highest mean is another's, % |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
    for (int seeds : new int[] {6, 8, 10, 20}) {
      row(seeds, 0);
      row(seeds, difference);
    }
    System.out.println("\n" + new ObjectMapper().writeValueAsString(rows));
    return 0;
  }

  private void row(int seeds, double truth) {
    List<Tally> tallies =
        IntStream.range(0, sweeps)
            .parallel()
            .mapToObj(sweep -> tally(sweep, seeds, truth))
            .toList();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("seeds", seeds);
    row.put("true_difference", truth);
    row.put("others_told", share(tallies.stream().filter(Tally::othersTold).count(), sweeps));
    row.put("found", share(tallies.stream().filter(Tally::found).count(), sweeps));
    row.put(
        "covered",
        share(tallies.stream().mapToLong(Tally::covered).sum(), (long) sweeps * activations));
    row.put("another_is_highest", share(tallies.stream().filter(Tally::misled).count(), sweeps));
    rows.add(row);
    System.out.printf("| %d | %s | %.2f | %.2f | %.2f | %.2f |%n", row.values().toArray());
  }

  private static double share(long count, long of) {
    return 100.0 * count / of;
  }

  /**
   * Of one sweep.
   *
   * @param othersTold whether a difference is told that is none
   * @param found whether the first activation is told as better
   * @param covered how many intervals have the true difference
   * @param misled whether the highest mean is that of an activation without a difference
   */
  private record Tally(boolean othersTold, boolean found, long covered, boolean misled) {}

  private Tally tally(int sweep, int seeds, double truth) {
    RandomGenerator random = new SplittableRandom(31L * sweep + seeds);
    List<Run> runs = new ArrayList<>();
    for (int seed = 0; seed < seeds; seed++) {
      double shared = 0.9 + SEED_DEVIATION * random.nextGaussian();
      for (int activation = 0; activation <= activations; activation++) {
        double more = activation == 1 ? truth : 0;
        double value = shared + more + CHANCE_DEVIATION * random.nextGaussian();
        runs.add(new Run(name(activation), "network", "dataset", seed, value));
      }
    }
    List<Comparison> all = new Comparisons(runs).against(name(0));
    Comparison first = all.get(0);
    boolean firstIsNone = truth == 0;
    return new Tally(
        all.stream().anyMatch(each -> each.isClear() && (firstIsNone || !each.equals(first))),
        first.isClear() && first.difference() > 0,
        all.stream()
            .filter(each -> each.interval().orElseThrow().contains(each.equals(first) ? truth : 0))
            .count(),
        all.stream()
            .anyMatch(
                each -> !each.equals(first) && each.difference() > Math.max(0, first.difference())));
  }

  private static String name(int activation) {
    return activation == 0 ? "relu" : "activation " + activation;
  }
}
