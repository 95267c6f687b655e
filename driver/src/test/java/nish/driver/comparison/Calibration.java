package nish.driver.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nish.driver.comparison.SimulatedSweep.Noise;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How often comparisons cry wolf, and how often they find what is there, in simulated sweeps. */
@Command(
    name = "calibration",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description =
        "Simulates sweeps of several scales of nish against relu, whose accuracies are a seed's part and chance. Tells how often a difference is told where there is none, how often intervals hold the truth, how often a difference is found that was called detectable, and what the highest mean alone would have said. The last line is JSON; exit code 1 if something is worse than promised.")
final class Calibration implements Callable<Integer> {

  @Option(names = "--sweeps", description = "of each row")
  private int sweeps = 10_000;

  @Option(names = "--scales", description = "of nish, each against relu")
  private int scales = 5;

  @Option(names = "--seeds", split = ",", description = "a row each", defaultValue = "8,10,20")
  private List<Integer> seeds;

  @Option(names = "--noise", split = ",", description = "${COMPLETION-CANDIDATES}: rows each")
  private List<Noise> noises = List.of(Noise.values());

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Calibration()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    boolean isAsPromised = true;
    System.out.println(Tallies.HEADER);
    for (Noise noise : noises) {
      for (int count : seeds) {
        double detectable = new Detection(scales).effect(count).orElse(0);
        for (double truth : new double[] {0, detectable * SimulatedSweep.deviation()}) {
          Tallies tallies = tallies(noise, count, truth);
          System.out.println(tallies.row());
          rows.add(tallies.values());
          isAsPromised &= tallies.isAsPromised();
        }
      }
    }
    System.out.println("\n" + new ObjectMapper().writeValueAsString(rows));
    return isAsPromised ? 0 : 1;
  }

  private Tallies tallies(Noise noise, int count, double truth) {
    return new Tallies(
        noise,
        count,
        truth,
        IntStream.range(0, sweeps)
            .parallel()
            .mapToObj(number -> new SimulatedSweep(number, count, scales, truth, noise))
            .map(Tally::of)
            .toList());
  }
}
