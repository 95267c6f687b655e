package nish.driver.run;

import java.io.Serializable;
import nish.worker.trial.EpochListener.Answer;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;

/**
 * What a task on an executor tells the driver about its trial. The answers are of the JDK's
 * classes: an executor reads them with the class loader of Spark itself, which knows no other.
 */
sealed interface Report extends Serializable {

  /** The answer to {@link Begin} where the trial is not to be taken up. */
  int REFUSED = 0;

  TrialId trial();

  /** The answer where its run is over, or its attempt does not count any more. */
  Serializable refusal();

  /**
   * A task takes the trial up; the answer is the attempt's number, an {@code Integer}, or {@link
   * #REFUSED}.
   *
   * @param task Spark's number of it
   */
  record Begin(TrialId trial, long task, String host) implements Report {
    @Override
    public Serializable refusal() {
      return REFUSED;
    }
  }

  /**
   * So many epochs come from a checkpoint, and are told next; the answer is such a name as theirs,
   * of no further meaning.
   */
  record Resumed(TrialId trial, int attempt, int epochs) implements Report {
    @Override
    public Serializable refusal() {
      return Answer.CANCELLED.name();
    }
  }

  /** An epoch is done; the answer is the name of an {@code EpochListener.Answer}. */
  record EpochDone(TrialId trial, int attempt, EpochMetrics metrics) implements Report {
    @Override
    public Serializable refusal() {
      return Answer.CANCELLED.name();
    }
  }

  /** How many epochs are done, with the running one's share; sent, not asked. */
  record Progress(TrialId trial, int attempt, double epochs) implements Report {
    @Override
    public Serializable refusal() {
      return Answer.GO_ON.name();
    }
  }

  /**
   * The trial has ended; the answer is the name of an {@link AfterEnd}.
   *
   * @param log the executor's last lines, where the trial failed; else empty
   */
  record End(TrialId trial, int attempt, TrialOutcome outcome, Provenance provenance, String log)
      implements Report {
    @Override
    public Serializable refusal() {
      return AfterEnd.NOTHING.name();
    }
  }

  /** Memory ran out in this epoch; the answer is the name of an {@link AfterEnd}. */
  record OutOfMemory(TrialId trial, int attempt, int epoch, String reason, String log)
      implements Report {
    @Override
    public Serializable refusal() {
      return AfterEnd.NOTHING.name();
    }
  }

  /** What becomes of a trial whose attempt has ended. */
  enum AfterEnd {
    NOTHING,
    NEXT_ATTEMPT
  }
}
