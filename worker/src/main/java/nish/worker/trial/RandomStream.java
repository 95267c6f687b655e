package nish.worker.trial;

import java.util.SplittableRandom;

/**
 * The random streams of a trial: each a pure function of the trial's seed, a purpose and a place,
 * and of nothing else. So trials that share a seed are paired, whatever their activation, the
 * number of threads and the number of trials at once.
 */
public enum RandomStream {
  INITIAL_WEIGHTS,
  DATA_ORDER,
  /** Which training examples are held out to validate on, and which of the rest are trained on. */
  SPLIT,
  /** Which test examples are judged by, if not all: the same for every seed. */
  TEST,
  AUGMENTATION,
  /** What layers draw in training, such as a dropout's. */
  LAYERS;

  /**
   * A generator that starts at the same state for the same arguments.
   *
   * @param seed the trial's
   * @param epoch counted from 0; 0 for what happens once a trial
   */
  public SplittableRandom at(long seed, int epoch) {
    return new SplittableRandom(mix(mix(mix(seed) ^ name().hashCode()) + epoch));
  }

  /**
   * As {@link #at(long, int)}, for one example of the epoch.
   *
   * @param example its place in the dataset's training examples
   */
  public SplittableRandom at(long seed, int epoch, int example) {
    return new SplittableRandom(mix(mix(mix(mix(seed) ^ name().hashCode()) + epoch) + example));
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
  private static long mix(long bits) {
    long z = bits + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
