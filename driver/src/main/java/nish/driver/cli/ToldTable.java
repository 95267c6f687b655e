package nish.driver.cli;

import java.util.List;
import java.util.Optional;
import nish.client.model.Cell;
import nish.client.model.Column;
import nish.client.model.Table;
import nish.driver.results.ResultTable;

/** A table as a service told it. */
final class ToldTable {

  private ToldTable() {}

  static ResultTable of(Table table) {
    return ResultTable.of(
        table.getColumns().stream().map(Column::getName).toList(),
        table.getRows().stream().map(ToldTable::row).toList());
  }

  private static List<ResultTable.Cell> row(List<Cell> cells) {
    return cells.stream().map(ToldTable::cell).toList();
  }

  private static ResultTable.Cell cell(Cell cell) {
    double value = Optional.ofNullable(cell.getValue()).orElse(Double.NaN);
    return switch (cell.getKind()) {
      case EMPTY -> new ResultTable.Cell.Empty();
      case WORD -> ResultTable.word(cell.getText());
      case WHOLE -> ResultTable.whole(Math.round(value));
      case REAL -> ResultTable.real(value, cell.getDigits());
      case MEAN ->
          new ResultTable.Cell.Mean(
              value, Optional.ofNullable(cell.getDeviation()).orElse(Double.NaN), cell.getDigits());
    };
  }
}
