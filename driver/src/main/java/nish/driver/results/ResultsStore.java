package nish.driver.results;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nish.driver.spec.Metric;
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
 * <p><b>Attempts.</b> A trial has one live attempt. A report carries its attempt; one of a
 * superseded attempt, or of one that has ended, is refused and changes nothing, however late it
 * comes.
 *
 * <p><b>Reports may come twice.</b> A report that repeats what is known is accepted and changes
 * nothing; what was first recorded stands.
 *
 * <p><b>Values.</b> Doubles are kept to the last bit, NaN and infinities included; −0.0 reads back
 * as 0.0. Texts are kept as they are, but for the character U+0000 in a reason or a log, which
 * reads back as U+FFFD. Times are kept to the millisecond.
 *
 * <p><b>Threads and processes.</b> Safe for use by several threads. What a method has written is
 * seen by every later read, also by another process; each method is atomic, and a reader sees the
 * state of one moment and does not wait for a writer.
 *
 * <p>Every method throws {@link StoreException} when the store cannot be read or written, and its
 * {@link StoreAwayException} where that may pass.
 */
public interface ResultsStore extends AutoCloseable {

  /** So many trials are listed at once at most. */
  int MOST = 10_000;

  /**
   * Saves a sweep with its trials, which start as pending unless they are known. Saving it again
   * changes nothing; with another text or other trials it replaces the sweep of its name, and no
   * trial's results are lost. Only another text changes the time when it was created. From a
   * sweep's first result on, an epoch or a trial's end, every text that it has had is kept.
   *
   * @param code that it is saved by
   */
  void saveSweep(SweepRecord sweep, CodeVersion code);

  /** Saves a sweep as above, where it is not known by which code. */
  default void saveSweep(SweepRecord sweep) {
    saveSweep(sweep, CodeVersion.UNKNOWN);
  }

  /**
   * The texts that a sweep has had, the last one its text now; before its first result there is
   * that alone. Empty if there is no such sweep.
   */
  List<SweepVersion> versions(String sweep);

  /** All sweeps, the newest first. */
  List<SweepSummary> sweeps();

  Optional<SweepRecord> sweep(String name);

  Optional<SweepRecord> newestSweep();

  /** The sweep without its trials. */
  Optional<SweepHead> head(String sweep);

  /** The newest sweep without its trials. */
  Optional<SweepHead> newestHead();

  /**
   * Starts an attempt: it supersedes the trial's lower ones, and discards what they showed.
   *
   * @param host that it runs on; empty where it is not known
   * @return false if it was refused: the trial has ended, or has that number or a higher one from
   *     another run
   * @throws StoreException also if no sweep has this trial
   */
  boolean startAttempt(Attempt attempt, String host);

  /**
   * Records what an epoch of the live attempt showed.
   *
   * @return false if it was refused: the attempt is superseded, or had ended before this epoch
   */
  boolean recordEpoch(Attempt attempt, EpochMetrics metrics);

  /**
   * Ends the live attempt, and its trial.
   *
   * @return false if it was refused: the attempt is superseded, or had ended otherwise
   */
  boolean finish(Attempt attempt, TrialOutcome outcome, Provenance provenance);

  /** Ends the live attempt as above, where it is not known what would have made its result. */
  boolean finish(Attempt attempt, TrialOutcome outcome);

  /**
   * Ends the live attempt without an outcome: its trial is pending again, and keeps what the
   * attempt showed until the next one starts.
   *
   * @return false if it was refused: the attempt is superseded, or had ended otherwise
   */
  boolean lose(Attempt attempt, Loss loss);

  /**
   * Keeps why an attempt, live or not, ended as it did.
   *
   * @param reason instead of the one that was given; empty to leave that
   * @param log the last lines that its executor logged
   */
  void explain(Attempt attempt, String reason, String log);

  /** The trial's attempts in their order; empty if it has none. */
  List<AttemptRecord> attempts(TrialId trial);

  /**
   * Cancels what of a sweep has not ended; reports of what runs are refused from now on.
   *
   * @return how many trials
   */
  int cancel(String sweep);

  /** A sweep's trials that are cancelled. */
  Set<TrialId> cancelled(String sweep);

  /**
   * Makes a sweep's trials that ended so pending again, with none of their attempts lost.
   *
   * @return how many trials
   */
  int retry(String sweep, Set<TrialState> states);

  /** The sweep's trials in its order; empty if there is no such sweep. */
  List<TrialRecord> trials(String sweep);

  /**
   * The same with few of their epochs: the best one by each metric and the last five. What is told
   * of best and last epochs and of means of the last five is exactly the same of these.
   */
  List<TrialRecord> condensed(String sweep);

  /**
   * A page of the sweep's trials; empty if there is no such sweep.
   *
   * @param after where the page before ended, in the same order
   * @param limit how many at most, 1 to {@value #MOST}
   */
  TrialPage trials(
      String sweep, TrialFilter filter, TrialOrder order, TrialCursor after, int limit);

  /** The epochs of a trial's live attempt, in order. */
  List<EpochMetrics> epochs(TrialId trial);

  /** How long every epoch of this workload took, in seconds; empty where none is known. */
  double[] epochSeconds(Workload workload);

  /**
   * How a metric went with the epochs, over the seeds of each activation, network, dataset and
   * recipe among these trials: those that were measured, unless the filter names states.
   *
   * @param limit of trials, that are the first of the sweep; 1 to {@value #MOST}
   */
  List<LearningCurve> curves(String sweep, TrialFilter filter, Metric metric, int limit);

  /**
   * The number of the sweep's last change; 0 if there is no such sweep. Whatever is read of the
   * sweep stays as it is until this grows. What is written gets its number with it, and what is
   * read has all changes up to the greatest number that it has: a later change has a greater one.
   */
  long change(String sweep);

  /**
   * What changed of a sweep since then, a few trials at a time: nothing is left out. While there is
   * more to be told, an epoch may come again.
   *
   * @param since what was told before as {@link TrialChanges#next}, or after a {@link #change}
   * @param limit of trials, 1 to {@value #MOST}
   */
  TrialChanges changes(String sweep, ChangeCursor since, int limit);

  /**
   * Keeps that test accuracies of a sweep are shown.
   *
   * @param what of it, in words
   * @return the times before, in their order
   */
  List<TestLook> lookAtTest(String sweep, String what);

  /**
   * The trial whose id starts so.
   *
   * @throws StoreException also if several do; the message lists them
   */
  Optional<TrialRecord> trial(String idOrPrefix);

  /** Who may do what with the service. */
  AccessTokens accessTokens();

  /** What the service was given to run. */
  Submissions submissions();

  /** Waits for nothing; a method that is running meanwhile may fail. */
  @Override
  void close();
}
