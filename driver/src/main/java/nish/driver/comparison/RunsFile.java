package nish.driver.comparison;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Anyone's runs as CSV, whose header names the columns; others than these are left out. */
public final class RunsFile {

  private static final List<String> COLUMNS =
      List.of("activation", "network", "dataset", "seed", "value");

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .build();

  private RunsFile() {}

  /**
   * Reads all of it.
   *
   * @throws IllegalArgumentException with all that is wrong, each with its line
   */
  public static List<Run> read(Path file) {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = FORMAT.parse(reader)) {
      Map<String, Integer> places = places(file, parser.getHeaderNames());
      List<Run> runs = new ArrayList<>();
      List<String> problems = new ArrayList<>();
      for (CSVRecord line : parser) {
        try {
          runs.add(run(line, places));
        } catch (IllegalArgumentException e) {
          problems.add("%s:%d: %s".formatted(file, parser.getCurrentLineNumber(), e.getMessage()));
        }
      }
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException(String.join("\n", problems));
      }
      return runs;
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException(
          "%s cannot be read as CSV in UTF-8: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Map<String, Integer> places(Path file, List<String> header) {
    List<String> names = header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    List<String> missing = COLUMNS.stream().filter(column -> !names.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "%s:1: no column %s; the first line names the columns, and %s are needed"
              .formatted(file, String.join(", ", missing), String.join(", ", COLUMNS)));
    }
    return COLUMNS.stream().collect(Collectors.toMap(column -> column, names::indexOf));
  }

  private static Run run(CSVRecord line, Map<String, Integer> places) {
    return new Run(
        text(line, places, "activation"),
        text(line, places, "network"),
        text(line, places, "dataset"),
        seed(text(line, places, "seed")),
        value(text(line, places, "value")));
  }

  private static String text(CSVRecord line, Map<String, Integer> places, String column) {
    int place = places.get(column);
    String text = place < line.size() ? line.get(place) : "";
    if (text.isEmpty()) {
      throw new IllegalArgumentException("no %s; each line has one".formatted(column));
    }
    return text;
  }

  private static long seed(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "seed is a whole number, but it is \"%s\"".formatted(text), e);
    }
  }

  private static double value(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("value is a number, but it is \"%s\"".formatted(text), e);
    }
  }
}
