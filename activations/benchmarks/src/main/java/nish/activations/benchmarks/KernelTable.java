package nish.activations.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns JMH's results, one JSON file for each number of threads, into the tables of the docs: time
 * for a float, and by how much slower than the copy of the same bytes.
 */
public final class KernelTable {

  private final SortedMap<Integer, Map<String, Double>> bySize = new TreeMap<>();

  private KernelTable(Path results) throws IOException {
    for (JsonNode run : new ObjectMapper().readTree(results.toFile())) {
      int floats = run.at("/params/floats").asInt();
      String method = run.get("benchmark").asText().replaceFirst(".*\\.", "");
      String key = run.at("/params/candidate").asText() + " " + method;
      double perFloat = run.at("/primaryMetric/score").asDouble() / floats;
      bySize.computeIfAbsent(floats, size -> new TreeMap<>()).put(key, perFloat);
    }
  }

  /** Prints Markdown for the files, each named by its number of threads: {@code 1=one.json}. */
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      String[] parts = file.split("=", 2);
      System.out.printf("%n%s thread%s:%n", parts[0], parts[0].equals("1") ? "" : "s");
      KernelTable table = new KernelTable(Path.of(parts[1]));
      System.out.println(table.markdown("forward"));
      System.out.println(table.markdown("backward"));
    }
  }

  private String markdown(String method) {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder("| " + method + ": ns a float (of the copy's speed) |");
    StringBuilder rule = new StringBuilder("| --- |");
    bySize.keySet().forEach(size -> head.append(" ").append(name(size)).append(" |"));
    bySize.keySet().forEach(size -> rule.append(" ---: |"));
    lines.add("\n" + head);
    lines.add(rule.toString());
    for (Candidate candidate : Candidate.values()) {
      lines.add(row(candidate, method));
    }
    return String.join("\n", lines);
  }

  private String row(Candidate candidate, String method) {
    StringBuilder row =
        new StringBuilder(
            "| " + candidate.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " |");
    bySize.values().forEach(times -> row.append(cell(times, candidate, method)));
    return row.toString();
  }

  private static String cell(Map<String, Double> times, Candidate candidate, String method) {
    Double time = times.get(candidate + " " + method);
    Double copy = times.get(Candidate.COPY + " " + method);
    if (time == null || copy == null) {
      return " |";
    }
    return String.format(Locale.ROOT, " %.3f (%.2f) |", time, copy / time);
  }

  private static String name(int floats) {
    return floats >= 1 << 20 ? (floats >> 20) + " Mi" : (floats >> 10) + " Ki";
  }
}
