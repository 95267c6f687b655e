package nish.activations.examine;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import nish.activations.Activation;

/**
 * H3: a function as the sum of an odd part, (f(x) − f(−x))/2, and an even (symmetric) one, (f(x) +
 * f(−x))/2, each by its root mean square under a standard normal input.
 *
 * @param odd root mean square of the odd part
 * @param even root mean square of the even part
 */
public record Symmetry(double odd, double even) {

  /** Beyond it a standard normal input has a density below 1e-31. */
  private static final double REACH = 12;

  /** Intervals, each half as wide as the next, so that any scale of t finds some that fit. */
  private static final int INTERVALS = 60;

  private static final int POINTS = 32;

  /** A part whose share is smaller is rounding. */
  private static final double ROUNDING = 1e-24;

  static Symmetry of(Activation f) {
    return new Symmetry(
        rootMeanSquare(x -> f.value(x) / 2 - f.value(-x) / 2),
        rootMeanSquare(x -> f.value(x) / 2 + f.value(-x) / 2));
  }

  /** √(2·∫ part²·φ over x ≥ 0), for a part whose square is even. */
  private static double rootMeanSquare(DoubleUnaryOperator part) {
    double integral =
        IntStream.rangeClosed(0, INTERVALS)
            .mapToDouble(i -> REACH * Math.scalb(1.0, -i))
            .map(to -> Chebyshev.of(x -> weighted(part, x), to, to / 2, POINTS).integral())
            .sum();
    return Math.sqrt(integral);
  }

  private static double weighted(DoubleUnaryOperator part, double x) {
    double value = part.applyAsDouble(x);
    return value * value * Math.exp(-x * x / 2) * Math.sqrt(2 / Math.PI);
  }

  /** The even part's share of the mean square, from 0 to 1; the odd part has the rest. */
  public double evenShare() {
    return even * even / (odd * odd + even * even);
  }

  /** Whether f(−x) = −f(x), but for rounding. */
  public boolean isOdd() {
    return evenShare() < ROUNDING;
  }

  /** Whether f(−x) = f(x), but for rounding. */
  public boolean isEven() {
    return 1 - evenShare() < ROUNDING;
  }
}
