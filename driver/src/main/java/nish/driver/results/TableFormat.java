package nish.driver.results;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import nish.driver.results.ResultTable.Cell;

/**
 * How a table is printed. Text and Markdown are for people: {@code 0.9912 ± 0.0007}. CSV and JSON
 * are for programs: numbers in full, a mean and its deviation apart, {@code null} or nothing where
 * there is none; JSON has no NaN, so that is {@code null} too.
 */
public enum TableFormat {
  TEXT(TableFormat::text),
  MARKDOWN(TableFormat::markdown),
  CSV(TableData::csv),
  JSON(TableData::json);

  private final Function<ResultTable, String> print;

  TableFormat(Function<ResultTable, String> print) {
    this.print = print;
  }

  public boolean isForPeople() {
    return this == TEXT || this == MARKDOWN;
  }

  /** The table as lines, the last with its end. */
  public String print(ResultTable table) {
    return print.apply(table);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String text(ResultTable table) {
    Column[] columns = new Column[table.columns().size()];
    for (int i = 0; i < columns.length; i++) {
      int index = i;
      boolean words =
          table.rows().stream()
              .map(row -> row.get(index))
              .allMatch(cell -> cell instanceof Cell.Word || cell instanceof Cell.Empty);
      HorizontalAlign align = words ? HorizontalAlign.LEFT : HorizontalAlign.RIGHT;
      columns[i] =
          new Column()
              .header(table.columns().get(i).heading())
              .headerAlign(align)
              .dataAlign(align)
              .maxWidth(200);
    }
    String[][] cells =
        table.rows().stream()
            .map(row -> row.stream().map(CellText::of).toArray(String[]::new))
            .toArray(String[][]::new);
    return AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, columns, cells) + "\n";
  }

  private static String markdown(ResultTable table) {
    String head = line(table.columns().stream().map(ResultTable.Column::heading).toList());
    String rule = line(table.columns().stream().map(column -> "---").toList());
    return table.rows().stream()
        .map(row -> line(row.stream().map(cell -> CellText.of(cell).replace("|", "\\|")).toList()))
        .collect(Collectors.joining("", head + rule, ""));
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
