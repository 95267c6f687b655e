package nish.driver.run;

import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;

/**
 * Watches a sweep run. Called by Spark's RPC threads, several at once; must be safe for that and
 * return soon.
 */
public interface SweepMonitor {

  /** Something is to be known, in a line, before trials begin. */
  void noted(String line);

  /** A trial is taken up; again, if an earlier attempt was lost. */
  void begun(Trial trial);

  /** A trial that was taken up goes on after so many epochs, which are not told again. */
  void resumed(Trial trial, int epochs);

  /**
   * A running trial went on.
   *
   * @param epochs done so far, with the running one's share as the fraction
   */
  void progressed(Trial trial, double epochs);

  void epochDone(Trial trial, EpochMetrics metrics);

  void ended(Trial trial, TrialOutcome outcome);
}
