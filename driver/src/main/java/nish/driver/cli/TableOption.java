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
    out.print(format.print(table));
    out.flush();
  }
}
