package nish.driver.export;

import java.util.stream.Stream;
import nish.driver.results.TrialRecord;

/** A sweep's trials, each read when its turn comes, so that a sweep need not fit into memory. */
@FunctionalInterface
public interface ExportedTrials {

  /** From the first on, in the sweep's order; to be closed. */
  Stream<TrialRecord> open();
}
