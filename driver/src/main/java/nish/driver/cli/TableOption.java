package nish.driver.cli;

import java.io.PrintWriter;
import nish.driver.results.ResultTable;
import picocli.CommandLine.Option;

/** How a verb prints its table. */
final class TableOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private TableFormat format = TableFormat.TEXT;

  void print(ResultTable table, PrintWriter out) {
    print(table, "", out);
  }

  /**
   * Prints a table.
   *
   * @param note a line below it, for people; empty for none
   */
  void print(ResultTable table, String note, PrintWriter out) {
    out.print(format.print(table));
    if (format.isForPeople() && !note.isEmpty()) {
      out.printf("%n%s%n", note);
    }
    out.flush();
  }
}
