package nish.driver.results;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of results before anyone has chosen how it looks.
 *
 * @param columns in order
 * @param rows each with one cell a column
 */
public record ResultTable(List<Column> columns, List<List<Cell>> rows) {

  /**
   * A column, whose cells are of one kind.
   *
   * @param name snake case, as JSON and CSV have it
   */
  public record Column(String name) {

    /** For people. */
    public String heading() {
      return name.replace('_', ' ');
    }
  }

  /** What stands in a cell: nothing, a word, a whole number, a number, or a mean. */
  public sealed interface Cell {
    record Empty() implements Cell {}

    record Word(String text) implements Cell {}

    record Whole(long value) implements Cell {}

    /**
     * A number.
     *
     * @param digits behind the point, for people; or {@link #AS_WRITTEN}
     */
    record Real(double value, int digits) implements Cell {

      /** As few digits as tell the number from its neighbours. */
      public static final int AS_WRITTEN = -1;
    }

    /** A mean over seeds; its deviation is NaN where there is one seed alone. */
    record Mean(double mean, double deviation, int digits) implements Cell {}
  }

  public ResultTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row has %d cells for %d columns".formatted(row.size(), columns.size()));
      }
    }
  }

  public static ResultTable of(List<String> columns, List<List<Cell>> rows) {
    return new ResultTable(columns.stream().map(Column::new).toList(), new ArrayList<>(rows));
  }

  public static Cell word(String text) {
    return text.isEmpty() ? new Cell.Empty() : new Cell.Word(text);
  }

  public static Cell whole(long value) {
    return new Cell.Whole(value);
  }

  /** Nothing where there is no number (NaN). */
  public static Cell real(double value, int digits) {
    return Double.isNaN(value) ? new Cell.Empty() : new Cell.Real(value, digits);
  }
}
