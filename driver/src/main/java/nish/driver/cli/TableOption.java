package nish.driver.cli;

import java.io.PrintWriter;
import java.util.List;
import nish.driver.results.ResultTable;
import nish.driver.results.TableFormat;
import picocli.CommandLine.Option;

/** How a verb prints its table. */
final class TableOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private TableFormat format = TableFormat.TEXT;

  /** Whether notes are printed too. */
  boolean isForPeople() {
    return format.isForPeople();
  }

  void print(ResultTable table, PrintWriter out) {
    print(table, "", out);
  }

  /**
   * Prints a table.
   *
   * @param note a line below it, for people; empty for none
   */
  void print(ResultTable table, String note, PrintWriter out) {
    print(table, List.of(note), out);
  }

  /** Prints a table with several notes, of which some may be empty. */
  void print(ResultTable table, List<String> notes, PrintWriter out) {
    out.print(format.print(table));
    if (format.isForPeople()) {
      notes.stream().filter(note -> !note.isEmpty()).forEach(note -> out.printf("%n%s%n", note));
    }
    out.flush();
  }
}
