package nish.driver.cli;

import nish.driver.results.ResultTable;

/**
 * What a verb shows of a sweep.
 *
 * @param note lines below the table, for people; empty for none
 * @param testsOf of what test accuracies are shown beside those that choices are made by; empty for
 *     none
 */
record Shown(ResultTable table, String note, String testsOf) {

  /** Without test accuracies. */
  static Shown of(ResultTable table, String note) {
    return new Shown(table, note, "");
  }
}
