package nish.driver.results;

import java.util.List;
import java.util.Optional;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;

/**
 * Keeps sweeps, their trials and what the trials showed, beyond the process.
 *
 * <p><b>Trials are shared.</b> A trial belongs to every sweep that lists its {@link TrialId}; its
 * results are kept once.
 *
 * <p><b>Attempts.</b> A trial has one live attempt, named by its number. {@link #startAttempt}
 * supersedes the one before and discards what it showed. A report carries its attempt's number; one
 * of a superseded attempt is refused and changes nothing, however late it comes.
 *
 * <p><b>Reports may come twice.</b> A report that repeats what is known is accepted and changes
 * nothing; what was first recorded stands.
 *
 * <p><b>Values.</b> Doubles are kept to the last bit, NaN and infinities included; −0.0 reads back
 * as 0.0. Texts are kept as they are, but for the character U+0000 in a failure's reason, which
 * reads back as U+FFFD. Times are kept to the millisecond.
 *
 * <p><b>Threads and processes.</b> Safe for use by several threads. What a method has written is
 * seen by every later read, also by another process; each method is atomic, and a reader sees the
 * state of one moment and does not wait for a writer.
 *
 * <p>Every method throws {@link StoreException} when the store cannot be read or written.
 */
public interface ResultsStore extends AutoCloseable {

  /**
   * Saves a sweep with its trials, which start as pending unless they are known. Saving it again
   * changes nothing; with another text or other trials it replaces the sweep of its name, and no
   * trial's results are lost. Only another text changes the time when it was created.
   */
  void saveSweep(SweepRecord sweep);

  /** All sweeps, the newest first. */
  List<SweepSummary> sweeps();

  Optional<SweepRecord> sweep(String name);

  Optional<SweepRecord> newestSweep();

  /**
   * Starts the trial's next attempt.
   *
   * @return its number, from 1
   * @throws StoreException also if no sweep has this trial
   */
  int startAttempt(TrialId trial);

  /**
   * Records what an epoch of the live attempt showed.
   *
   * @return false if it was refused: the attempt is superseded, or had ended before this epoch
   */
  boolean recordEpoch(TrialId trial, int attempt, EpochMetrics metrics);

  /**
   * Ends the live attempt.
   *
   * @return false if it was refused: the attempt is superseded, or had ended otherwise
   */
  boolean finish(TrialId trial, int attempt, TrialOutcome outcome, Provenance provenance);

  /** Ends the live attempt as above, where it is not known what would have made its result. */
  boolean finish(TrialId trial, int attempt, TrialOutcome outcome);

  /** The sweep's trials in its order; empty if there is no such sweep. */
  List<TrialRecord> trials(String sweep);

  /**
   * The trial whose id starts so.
   *
   * @throws StoreException also if several do; the message lists them
   */
  Optional<TrialRecord> trial(String idOrPrefix);

  /** Waits for nothing; a method that is running meanwhile may fail. */
  @Override
  void close();
}
