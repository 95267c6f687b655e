package nish.driver.comparison;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What difference a number of seeds can tell: the one that is found in 80 of 100 sweeps, of several
 * comparisons with Holm's adjustment among which it is the only true one. Differences of pairs are
 * taken to be normal.
 *
 * @param comparisons that are made at once
 */
public record Detection(int comparisons) {

  /** How often a difference is found that is called detectable. */
  public static final double POWER = 0.8;

  /** Up to which the permutation test is simulated; above, it is as strong as Student's. */
  private static final int MOST_SIMULATED = 16;

  /** Of a seed to Wilcoxon's test, where differences are normal (Pitman's efficiency). */
  private static final double WILCOXON_WORTH = 3 / Math.PI;

  private static final int SWEEPS = 2_000;
  private static final double GREATEST_EFFECT = 50;
  private static final int HALVINGS = 16;
  private static final int MOST_SEEDS = 100_000;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  public Detection {
    if (comparisons < 1) {
      throw new IllegalArgumentException("comparisons must be at least 1, not " + comparisons);
    }
  }

  /** Whether so many seeds could tell a difference at all, however great it is. */
  public boolean isPossible(int seeds) {
    return SignFlips.least(seeds) < level();
  }

  private double level() {
    return Significance.LEVEL / comparisons;
  }

  /** Fewer can tell nothing. */
  public int fewestSeeds() {
    return IntStream.iterate(1, seeds -> seeds + 1)
        .filter(this::isPossible)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The difference that is found, in deviations of the pairs' differences (d_z); empty where there
   * are too few seeds for any.
   */
  public OptionalDouble effect(int seeds) {
    if (!isPossible(seeds)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(seeds <= MOST_SIMULATED ? simulated(seeds) : bySize(seeds));
  }

  private double simulated(int seeds) {
    SplittableRandom random = new SplittableRandom(seeds);
    double[] found =
        IntStream.range(0, SWEEPS)
            .mapToDouble(
                sweep ->
                    foundFrom(
                        IntStream.range(0, seeds)
                            .mapToDouble(i -> random.nextGaussian())
                            .toArray()))
            .toArray();
    return Quantile.withDefaults().evaluate(found, POWER);
  }

  /** From where on a difference is told, that is added to this noise; by halving. */
  private double foundFrom(double[] noise) {
    double low = 0;
    double high = GREATEST_EFFECT;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (isTold(noise, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private boolean isTold(double[] noise, double effect) {
    double[] differences =
        IntStream.range(0, noise.length).mapToDouble(i -> noise[i] + effect).toArray();
    return PairedValues.mean(differences) > 0 && SignFlips.pValue(differences) < level();
  }

  /** Of Student's test of pairs (Guenther 1981); Wilcoxon's needs a little more seeds. */
  private double bySize(int seeds) {
    double told = NORMAL.inverseSurvivalProbability(level() / 2);
    double often = NORMAL.inverseCumulativeProbability(POWER);
    double worth = PairedTest.of(seeds) == PairedTest.WILCOXON ? seeds * WILCOXON_WORTH : seeds;
    return (told + often) / Math.sqrt(worth - told * told / 2);
  }

  /** How many seeds tell an effect; as many as {@link Integer#MAX_VALUE} where no number does. */
  public int seeds(double effect) {
    int low = fewestSeeds();
    int high = MOST_SEEDS;
    if (!tells(high, effect)) {
      return Integer.MAX_VALUE;
    }
    while (low < high) {
      int middle = (low + high) / 2;
      if (tells(middle, effect)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private boolean tells(int seeds, double effect) {
    return effect(seeds).orElseThrow() <= effect;
  }
}
