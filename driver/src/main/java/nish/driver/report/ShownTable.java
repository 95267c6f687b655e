package nish.driver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nish.driver.results.CellText;
import nish.driver.results.ResultTable;
import nish.driver.results.ResultTable.Cell;

/**
 * A table as people read it.
 *
 * @param notes below it, none of them empty
 */
public record ShownTable(String caption, List<Column> columns, List<Row> rows, List<String> notes)
    implements Part {

  /** A column's heading, and whether it is of numbers, which stand to the right. */
  public record Column(String heading, boolean isNumber) {}

  /** A line, and whether it has the star of the best one. */
  public record Row(List<String> cells, boolean isBest) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  public ShownTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  static ShownTable of(String caption, ResultTable table, String... notes) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.add(new Column(table.columns().get(i).heading(), isNumber(table, i)));
    }
    return new ShownTable(
        caption,
        columns,
        table.rows().stream().map(row -> row(table, row)).toList(),
        Stream.of(notes).flatMap(String::lines).filter(note -> !note.isBlank()).toList());
  }

  private static boolean isNumber(ResultTable table, int column) {
    return table.rows().stream().map(row -> row.get(column)).noneMatch(Cell.Word.class::isInstance);
  }

  private static Row row(ResultTable table, List<Cell> cells) {
    int best = table.columns().indexOf(new ResultTable.Column("best"));
    return new Row(
        cells.stream().map(CellText::of).toList(),
        best >= 0 && cells.get(best) instanceof Cell.Word);
  }

  @Override
  public String kind() {
    return "table";
  }
}
