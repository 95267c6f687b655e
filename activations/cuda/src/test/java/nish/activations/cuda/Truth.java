package nish.activations.cuda;

import java.util.Arrays;

/**
 * The Nish family as the published form has it, a sum of powers a_k·e^k of e = exp(x/t) below 0,
 * with digits enough for its cancellation: not the form that is computed anywhere else.
 *
 * <p>Without t, it is Taylor's polynomial of ln(1 − w) = x/t of degree n − 1 in w = 1 − e, and
 * H·w^n, which makes it vanish at w = 1.
 */
final class Truth {

  /** Below this |x/t|, the value is x and the slope is 1, to the last bit of a float. */
  private static final double IDENTITY = 1e-17;

  private final double t;
  private final DoubleDouble[] powers;

  Truth(double t, int order) {
    this.t = t;
    this.powers = new DoubleDouble[order + 1];
    Arrays.fill(powers, DoubleDouble.ZERO);
    DoubleDouble harmonic = DoubleDouble.ZERO;
    for (int j = 1; j < order; j++) {
      DoubleDouble part = DoubleDouble.ONE.dividedBy(j);
      addPower(j, part.times(-1));
      harmonic = harmonic.plus(part);
    }
    addPower(order, harmonic);
  }

  /** exp(x/t), for a float below 0. */
  static DoubleDouble exponential(float x, double t) {
    double u = x / t;
    return u < -700 ? DoubleDouble.ZERO : DoubleDouble.of(x).dividedBy(t).exp();
  }

  double value(float x, DoubleDouble e) {
    if (!(x / t < -IDENTITY)) {
      return x;
    }
    return sum(e, false).times(t).high();
  }

  double slope(float x, DoubleDouble e) {
    if (!(x / t < -IDENTITY)) {
      return Float.isNaN(x) ? x : 1;
    }
    return sum(e, true).high();
  }

  /** Adds c·w^j, multiplied out; the constant terms cancel in all. */
  private void addPower(int j, DoubleDouble c) {
    double binomial = 1;
    for (int k = 1; k <= j; k++) {
      binomial = -binomial * (j - k + 1) / k;
      powers[k] = powers[k].plus(c.times(binomial));
    }
  }

  private DoubleDouble sum(DoubleDouble e, boolean slope) {
    DoubleDouble sum = DoubleDouble.ZERO;
    for (int k = powers.length - 1; k >= 1; k--) {
      sum = sum.plus(slope ? powers[k].times(k) : powers[k]).times(e);
    }
    return sum;
  }
}
