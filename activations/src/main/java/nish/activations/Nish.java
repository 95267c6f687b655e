package nish.activations;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Nish family: the identity for x ≥ 0, and below it a curve that meets the identity smoothly,
 * dips once and returns to 0.
 *
 * <p>For x &lt; 0, order n and e = exp(x/t), m = expm1(x/t):
 *
 * <pre>
 * f(x)  = t·m·e·q(m),    q(m) = Σ H_{k+1}·(−m)^k over k = 0 … n−2
 * f′(x) = e·(1 − m + m² − … ± m^{n−2} − n·H_{n−1}·(−m)^{n−1})
 * </pre>
 *
 * with the harmonic numbers H. Multiplied out, f/t is the Taylor polynomial of ln(1 + m) = x/t of
 * degree n − 1, and one more term that makes it vanish at m = −1: so f has continuous derivatives
 * up to order n − 1 at 0, and t → 0 gives relu. The product, unlike the published sum of powers of
 * e (order 3: t·(−5/2·e + 4·e² − 3/2·e³)), does not cancel near 0. The slope at 0 is 1, from both
 * sides. Order 3 falls to its minimum, −0.4560·t, at x = −0.9049·t.
 *
 * <p>Source: this family is the subject of the project; order 3 was published as nish and order 4
 * as pish.
 *
 * @param t scale of the curved part, finite and above 0
 * @param order n, at least 2
 */
public record Nish(double t, int order) implements ExponentialSeries {

  /** The order of the function that is called nish. */
  public static final int NISH = 3;

  /** The order of the function that is called pish. */
  public static final int PISH = 4;

  /** Above this x/t, f(x) is x to the last bit. */
  private static final double IDENTITY = -0x1p-56;

  public Nish {
    Parameter.T.require(t);
    if (order < 2) {
      throw new IllegalArgumentException("order must be at least 2, but is " + order);
    }
  }

  /** {@code pish} for its order, and {@code nish} for all others. */
  @Override
  public String name() {
    return order == PISH ? "pish" : "nish";
  }

  @Override
  public double value(double x) {
    double u = x / t;
    if (!(u < IDENTITY)) {
      return x;
    }
    double w = -Math.expm1(u);
    return t * Math.exp(u) * Polynomial.at(valueCoefficients(), w);
  }

  @Override
  public double slope(double x) {
    double u = Math.min(x / t, 0);
    return Math.exp(u) * Polynomial.at(slopeCoefficients(), -Math.expm1(u));
  }

  /** t, and the order where the name alone does not tell it. */
  @Override
  public SortedMap<String, Double> parameters() {
    SortedMap<String, Double> parameters = new TreeMap<>(Parameter.T.as(t));
    if (order != NISH && order != PISH) {
      parameters.put(Parameter.ORDER.key(), (double) order);
    }
    return Collections.unmodifiableSortedMap(parameters);
  }

  /** 0, −H_1, … −H_{n−1}. */
  @Override
  public double[] valueCoefficients() {
    double[] coefficients = new double[order];
    for (int k = 1; k < order; k++) {
      coefficients[k] = coefficients[k - 1] - 1.0 / k;
    }
    return coefficients;
  }

  /** 1, 1, … −n·H_{n−1}. */
  @Override
  public double[] slopeCoefficients() {
    double[] coefficients = new double[order];
    Arrays.fill(coefficients, 1);
    coefficients[order - 1] = order * valueCoefficients()[order - 1];
    return coefficients;
  }
}
