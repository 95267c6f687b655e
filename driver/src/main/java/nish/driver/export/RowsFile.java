package nish.driver.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rows in a file; CSV and JSON in UTF-8. */
public record RowsFile(NewFile file, ExportFormat format, RowsOf rowsOf) implements Destination {

  @Override
  public String write(ExportedSweep sweep) {
    RowCount count = file.write(beside -> fill(beside, sweep));
    String leftOut = count.leftOut();
    return "%s: %s, %s%s"
        .formatted(
            sweep.name(),
            file.file(),
            count.describe(),
            leftOut.isEmpty() ? "" : System.lineSeparator() + leftOut);
  }

  private RowCount fill(Path beside, ExportedSweep sweep) throws IOException {
    Rows rows = new Rows(sweep.name());
    if (format == ExportFormat.PARQUET) {
      try (RowWriter writer = new ParquetRows(beside, rows.columns())) {
        return RowCount.write(sweep, rowsOf, rows, writer);
      }
    }
    try (Writer out = Files.newBufferedWriter(beside)) {
      return RowsText.write(sweep, rowsOf, format, out);
    }
  }
}
