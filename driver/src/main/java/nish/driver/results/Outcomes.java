package nish.driver.results;

import nish.worker.trial.TrialOutcome;

/** Says for people how a trial ended. */
public final class Outcomes {

  private Outcomes() {}

  public static String describe(TrialOutcome outcome) {
    if (outcome instanceof TrialOutcome.Failed failed) {
      return "failed: " + failed.reason();
    } else if (outcome instanceof TrialOutcome.Diverged diverged) {
      return "diverged in epoch " + diverged.epoch();
    } else if (outcome instanceof TrialOutcome.Stopped stopped) {
      return "stopped after epoch " + stopped.epoch();
    }
    return outcome instanceof TrialOutcome.Completed ? "completed" : "cancelled";
  }
}
