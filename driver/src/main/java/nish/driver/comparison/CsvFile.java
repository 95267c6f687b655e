package nish.driver.comparison;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file whose header names the columns; others than the needed ones are left out.
 *
 * @param columns that are needed, in small letters
 */
record CsvFile(Path file, List<String> columns) {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .build();

  private interface Reading<T> {
    T of(CSVParser parser) throws IOException;
  }

  /**
   * Reads all lines.
   *
   * @param each throws an IllegalArgumentException where a line is wrong
   * @throws IllegalArgumentException with all that is wrong, each with its line
   */
  <T> List<T> read(Function<CsvLine, T> each) {
    return parsed(parser -> lines(parser, each));
  }

  /** Whether the header has all columns. */
  boolean hasColumns() {
    return parsed(parser -> missing(names(parser)).isEmpty());
  }

  private <T> T parsed(Reading<T> reading) {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = FORMAT.parse(reader)) {
      return reading.of(parser);
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException(
          "%s cannot be read as CSV in UTF-8: %s".formatted(file, e.getMessage()), e);
    }
  }

  private <T> List<T> lines(CSVParser parser, Function<CsvLine, T> each) {
    List<String> names = names(parser);
    requireColumns(names);
    List<T> read = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (CSVRecord line : parser) {
      try {
        read.add(each.apply(new CsvLine(names, line)));
      } catch (IllegalArgumentException e) {
        problems.add("%s:%d: %s".formatted(file, parser.getCurrentLineNumber(), e.getMessage()));
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    return read;
  }

  private static List<String> names(CSVParser parser) {
    return parser.getHeaderNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  private List<String> missing(List<String> names) {
    return columns.stream().filter(column -> !names.contains(column)).toList();
  }

  private void requireColumns(List<String> names) {
    List<String> missing = missing(names);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "%s:1: no column %s; the first line names the columns, and %s are needed"
              .formatted(file, String.join(", ", missing), String.join(", ", columns)));
    }
  }
}
