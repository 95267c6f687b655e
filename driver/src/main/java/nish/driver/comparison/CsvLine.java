package nish.driver.comparison;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** A line's cells, by the names of their columns. */
record CsvLine(List<String> names, CSVRecord line) {

  String text(String column) {
    int place = names.indexOf(column);
    String text = place < line.size() ? line.get(place) : "";
    if (text.isEmpty()) {
      throw new IllegalArgumentException("no %s; each line has one".formatted(column));
    }
    return text;
  }

  long whole(String column) {
    String text = text(column);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s is a whole number, but it is \"%s\"".formatted(column, text), e);
    }
  }

  int count(String column) {
    long count = whole(column);
    if (count < 0 || count > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%s is a number of things, but it is %d".formatted(column, count));
    }
    return (int) count;
  }

  double number(String column) {
    String text = text(column);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s is a number, but it is \"%s\"".formatted(column, text), e);
    }
  }
}
