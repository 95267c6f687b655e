package nish.driver.run;

import java.io.Serializable;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;

/**
 * What a task on an executor tells the driver about its trial. The answers are of the JDK's
 * classes: an executor reads them with the class loader of Spark itself, which knows no other.
 */
sealed interface Report extends Serializable {

  TrialId trial();

  /** A task takes the trial up; the answer is the attempt's number, an {@code Integer}. */
  record Begin(TrialId trial) implements Report {}

  /**
   * So many epochs come from a checkpoint, and are told next; the answer is such a name as theirs,
   * of no further meaning.
   */
  record Resumed(TrialId trial, int attempt, int epochs) implements Report {}

  /** An epoch is done; the answer is the name of an {@code EpochListener.Answer}. */
  record EpochDone(TrialId trial, int attempt, EpochMetrics metrics) implements Report {}

  /** How many epochs are done, with the running one's share; sent, not asked. */
  record Progress(TrialId trial, int attempt, double epochs) implements Report {}

  /** The trial has ended; the answer is such a name, of no further meaning. */
  record End(TrialId trial, int attempt, TrialOutcome outcome, Provenance provenance)
      implements Report {}
}
