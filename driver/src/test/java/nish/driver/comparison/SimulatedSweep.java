package nish.driver.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Runs of relu and several scales of nish with the same seeds: an accuracy is what the seed gives
 * to all, and a chance of its own; the first scale is truly better by so much.
 *
 * @param first what is truly the first scale's advantage
 */
record SimulatedSweep(int number, int seeds, int scales, double first, Noise noise) {

  static final String RELU = "relu";

  /** The deviation of what a seed gives, and of a run's own chance. */
  static final double SEED_DEVIATION = 0.01;

  static final double CHANCE_DEVIATION = 0.003;

  /** A run's own chance, with a mean of 0 and a deviation of 1. */
  enum Noise {
    NORMAL,
    SKEWED,
    HEAVY,
    /** Relu's is normal, nish's is mostly a little good and now and then very bad. */
    COLLAPSING,
    /** Normal, of accuracies that are numbers of 2,000 examples. */
    COUNTED;

    /** Whether all methods' chances have one form, as tests and intervals take for granted. */
    boolean isOfOneForm() {
      return this != COLLAPSING;
    }

    double next(RandomGenerator random, boolean isRelu) {
      return switch (this) {
        case NORMAL, COUNTED -> random.nextGaussian();
        case COLLAPSING ->
            isRelu ? random.nextGaussian() : random.nextDouble() < 0.1 ? -3 : 1 / 3.0;
        case SKEWED -> 1 - random.nextExponential();
        case HEAVY -> random.nextGaussian() * (random.nextDouble() < 0.1 ? 2.5 : 0.645);
      };
    }
  }

  /** Of differences of pairs. */
  static double deviation() {
    return CHANCE_DEVIATION * Math.sqrt(2);
  }

  /** A true best: no other is better. */
  String best() {
    return first > 0 ? scale(1) : RELU;
  }

  static String scale(int number) {
    return "nish(t=" + number + ")";
  }

  /** Each method's accuracies by seed; relu's first. */
  Map<String, Map<Long, Double>> values() {
    RandomGenerator random = new SplittableRandom(31L * number + seeds);
    Map<String, Map<Long, Double>> values = new LinkedHashMap<>();
    for (long seed = 1; seed <= seeds; seed++) {
      double shared = 0.9 + SEED_DEVIATION * random.nextGaussian();
      for (int scale = 0; scale <= scales; scale++) {
        double accuracy =
            shared + (scale == 1 ? first : 0) + CHANCE_DEVIATION * noise.next(random, scale == 0);
        values
            .computeIfAbsent(scale == 0 ? RELU : scale(scale), key -> new LinkedHashMap<>())
            .put(seed, noise == Noise.COUNTED ? Math.rint(2_000 * accuracy) / 2_000 : accuracy);
      }
    }
    return values;
  }

  static List<Run> runs(Map<String, Map<Long, Double>> values) {
    List<Run> runs = new ArrayList<>();
    values.forEach(
        (name, bySeed) ->
            bySeed.forEach(
                (seed, value) -> runs.add(new Run(name, "network", "dataset", seed, value))));
    return runs;
  }
}
