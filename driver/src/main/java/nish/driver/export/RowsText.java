package nish.driver.export;

import java.io.IOException;
import java.io.Writer;

/**
 * Rows as text, into what stays open.
 *
 * @param format CSV or JSON lines
 */
public record RowsText(Writer out, ExportFormat format, RowsOf rowsOf) implements Destination {

  /** What it says has no place among the rows. */
  @Override
  public String write(ExportedSweep sweep) {
    try {
      return write(sweep, rowsOf, format, out).leftOut();
    } catch (IOException e) {
      throw new ExportException("rows cannot be written: " + e.getMessage(), e);
    }
  }

  static RowCount write(ExportedSweep sweep, RowsOf rowsOf, ExportFormat format, Writer out)
      throws IOException {
    Rows rows = new Rows(sweep.name());
    try (RowWriter writer =
        format == ExportFormat.CSV
            ? new CsvRows(out, rows.columns())
            : new JsonRows(out, rows.columns())) {
      return RowCount.write(sweep, rowsOf, rows, writer);
    }
  }
}
