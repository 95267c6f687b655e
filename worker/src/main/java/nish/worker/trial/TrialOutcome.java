package nish.worker.trial;

import java.io.Serializable;

/** How a trial ended. A diverging model is an outcome, not an error. */
public sealed interface TrialOutcome extends Serializable {

  /** All epochs were trained. */
  record Completed() implements TrialOutcome {}

  /** The driver ended it early, after this epoch. */
  record Stopped(int epoch) implements TrialOutcome {}

  /** The loss or a weight became NaN or infinite in this epoch. */
  record Diverged(int epoch) implements TrialOutcome {}

  /** It could not be trained; the reason says why and what to do. */
  record Failed(String reason) implements TrialOutcome {}

  /** Its sweep was cancelled. */
  record Cancelled() implements TrialOutcome {}
}
