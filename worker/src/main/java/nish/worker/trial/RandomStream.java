package nish.worker.trial;

import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The random streams of a trial: each a pure function of the trial's seed, a purpose and a place,
 * and of nothing else. So trials that share a seed are paired, whatever their activation, the
 * number of threads and the number of trials at once.
 */
public enum RandomStream {
  INITIAL_WEIGHTS(Chance.INITIALIZATION),
  DATA_ORDER(Chance.ORDER),
  /** Which training examples are held out to validate on, and which of the rest are trained on. */
  SPLIT(Chance.SPLIT),
  /** Which test examples are judged by, if not all: the same for every seed. */
  TEST,
  AUGMENTATION(Chance.AUGMENTATION),
  /** What layers draw in training, such as a dropout's. */
  LAYERS(Chance.ORDER);

  private final Optional<Chance> chance;

  RandomStream() {
    this.chance = Optional.empty();
  }

  RandomStream(Chance chance) {
    this.chance = Optional.of(chance);
  }

  /**
   * A generator that starts at the same state for the same arguments.
   *
   * @param seeds the trial's
   * @param epoch counted from 0; 0 for what happens once a trial
   */
  public SplittableRandom at(Seeds seeds, int epoch) {
    return new SplittableRandom(beginning(seeds, epoch));
  }

  /**
   * As {@link #at(Seeds, int)}, for one example of the epoch.
   *
   * @param example its place in the dataset's training examples
   */
  public SplittableRandom at(Seeds seeds, int epoch, int example) {
    return new SplittableRandom(mix(beginning(seeds, epoch) + example));
  }

  private long beginning(Seeds seeds, int epoch) {
    return mix(mix(mix(seed(seeds)) ^ name().hashCode()) + epoch);
  }

  private long seed(Seeds seeds) {
    return chance.map(seeds::of).orElse(Seeds.SHARED);
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
  private static long mix(long bits) {
    long z = bits + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
