package nish.worker.trial;

/**
 * The seed of each source of chance: the trial's own, or the one that all trials share for a source
 * that does not vary. All random streams ask here, so that none can vary that should not.
 *
 * @param own the trial's
 * @param vary the sources that draw by it
 */
public record Seeds(long own, Vary vary) {

  /** For what is the same for every trial. */
  static final long SHARED = 0;

  /** One seed for every source. */
  public static Seeds of(long seed) {
    return new Seeds(seed, Vary.ALL);
  }

  long of(Chance chance) {
    return vary.sources().contains(chance) ? own : SHARED;
  }
}
