package nish.worker.trial;

/** Hears a trial's progress on the thread that trains it, and answers whether it goes on. */
@FunctionalInterface
public interface EpochListener {

  /** What becomes of a trial after an epoch's report. */
  enum Answer {
    GO_ON,
    STOP,
    CANCELLED
  }

  /**
   * Called before anything else of a trial that goes on from a checkpoint. The epochs before that
   * are told again, as they were.
   *
   * @param epochs that were done
   */
  default void onResume(int epochs) {}

  /**
   * Called after each epoch's validation; an implementation may block until its answer is known.
   */
  Answer onEpoch(EpochMetrics metrics);

  /**
   * Called now and then within an epoch; must return at once.
   *
   * @param epochs done so far, with the running one's share as the fraction
   */
  default void onProgress(double epochs) {}
}
