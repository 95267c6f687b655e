package nish.activations.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns JMH's results for {@link LoopBenchmark} into the table of the docs: medians. */
public final class LoopTable {

  private final Map<String, Double> times = new TreeMap<>();
  private final Set<String> activations = new LinkedHashSet<>();
  private double allocated;

  private LoopTable(Path results) throws IOException {
    for (JsonNode run : new ObjectMapper().readTree(results.toFile())) {
      String activation = run.at("/params/activation").asText();
      String method = run.get("benchmark").asText().replaceFirst(".*\\.", "");
      activations.add(activation);
      times.put(
          key(activation, run.at("/params/kind").asText(), method),
          run.at("/primaryMetric/scorePercentiles/50.0").asDouble());
      double bytes = run.at("/secondaryMetrics/gc.alloc.rate.norm/score").asDouble();
      allocated = Math.max(allocated, bytes);
    }
  }

  /** Prints Markdown for one file of results. */
  public static void main(String[] file) throws IOException {
    LoopTable table = new LoopTable(Path.of(file[0]));
    System.out.println("| ns a float | values: quick | exact | gradients: quick | exact |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    for (String activation : table.activations) {
      System.out.println(
          "| "
              + activation
              + table.cells(activation, "values")
              + table.cells(activation, "gradients")
              + " |");
    }
    System.out.printf(
        Locale.ROOT, "%nBytes allocated for a float, at most: %.3f%n", table.allocated);
  }

  private String cells(String activation, String method) {
    return String.format(
        Locale.ROOT,
        " | %.2f | %.2f",
        times.get(key(activation, LoopBenchmark.QUICK, method)),
        times.get(key(activation, LoopBenchmark.EXACT, method)));
  }

  private static String key(String activation, String kind, String method) {
    return activation + " " + kind + " " + method;
  }
}
