package nish.driver.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Rows as RFC 4180 has them, after a line of names. What a spreadsheet would run as a formula has
 * an apostrophe before it, as the Open Worldwide Application Security Project advises ("CSV
 * Injection"); numbers are as they are, NaN, Infinity and -Infinity among them.
 */
final class CsvRows implements RowWriter {

  private static final String FORMULA = "=+-@\t\r";

  private final CSVPrinter printer;

  CsvRows(Writer out, List<Column<?>> columns) throws IOException {
    this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(columns.stream().map(Column::name));
  }

  @Override
  public void write(List<Value> row) throws IOException {
    for (Value value : row) {
      printer.print(text(value));
    }
    printer.println();
  }

  private static String text(Value value) {
    String plain = Plain.of(value);
    boolean isFormula = value instanceof Value.Text && FORMULA.indexOf(plain.charAt(0)) >= 0;
    return isFormula ? "'" + plain : plain;
  }

  @Override
  public void close() throws IOException {
    printer.flush();
  }
}
