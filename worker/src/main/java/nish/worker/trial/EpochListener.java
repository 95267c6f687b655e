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
