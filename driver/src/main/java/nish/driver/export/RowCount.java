package nish.driver.export;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import nish.driver.results.TrialRecord;

/**
 * How many rows were written of how many trials.
 *
 * @param without trials that have no row, since they have shown no epoch
 */
record RowCount(RowsOf kind, long rows, long trials, long without) {

  /** Writes a sweep's rows, each trial's before the next is read. */
  static RowCount write(ExportedSweep sweep, RowsOf kind, Rows rows, RowWriter writer)
      throws IOException {
    long written = 0;
    long all = 0;
    long without = 0;
    try (Stream<TrialRecord> trials = sweep.trials().open()) {
      for (Iterator<TrialRecord> each = trials.iterator(); each.hasNext(); all++) {
        long ofTrial = write(rows.of(each.next(), kind), writer);
        written += ofTrial;
        without += ofTrial == 0 ? 1 : 0;
      }
    }
    return new RowCount(kind, written, all, without);
  }

  private static long write(Stream<List<Value>> rows, RowWriter writer) throws IOException {
    long written = 0;
    for (Iterator<List<Value>> each = rows.iterator(); each.hasNext(); written++) {
      writer.write(each.next());
    }
    return written;
  }

  /** {@code 18 epochs of 9 trials}. */
  String describe() {
    return kind == RowsOf.TRIALS
        ? trials + " trials"
        : "%d epochs of %d trials".formatted(rows, trials - without);
  }

  /** What is not among the rows; empty if nothing. */
  String leftOut() {
    return without == 0
        ? ""
        : "%d of %d trials have shown no epoch, and so have no row; --rows trials has them"
            .formatted(without, trials);
  }
}
