package nish.driver.service;

import java.util.List;
import nish.client.model.Cell;
import nish.client.model.Column;
import nish.client.model.Table;
import nish.driver.results.CellText;
import nish.driver.results.ResultTable;

/** A table as the contract has it. */
final class TableAnswer {

  private TableAnswer() {}

  static Table of(ResultTable table, List<String> notes) {
    return new Table()
        .columns(
            table.columns().stream()
                .map(column -> new Column().name(column.name()).heading(column.heading()))
                .toList())
        .rows(table.rows().stream().map(TableAnswer::row).toList())
        .notes(notes.stream().flatMap(String::lines).filter(line -> !line.isBlank()).toList());
  }

  private static List<Cell> row(List<ResultTable.Cell> cells) {
    return cells.stream().map(TableAnswer::cell).toList();
  }

  private static Cell cell(ResultTable.Cell cell) {
    Cell answer = new Cell().text(CellText.of(cell));
    if (cell instanceof ResultTable.Cell.Word) {
      return answer.kind(Cell.KindEnum.WORD);
    } else if (cell instanceof ResultTable.Cell.Whole whole) {
      return answer.kind(Cell.KindEnum.WHOLE).value(Numbers.of((double) whole.value()));
    } else if (cell instanceof ResultTable.Cell.Real real) {
      return answer.kind(Cell.KindEnum.REAL).value(Numbers.of(real.value())).digits(real.digits());
    } else if (cell instanceof ResultTable.Cell.Mean mean) {
      return answer
          .kind(Cell.KindEnum.MEAN)
          .value(Numbers.of(mean.mean()))
          .deviation(Numbers.of(mean.deviation()))
          .digits(mean.digits());
    }
    return new Cell().kind(Cell.KindEnum.EMPTY);
  }
}
