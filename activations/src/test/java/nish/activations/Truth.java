package nish.activations;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Values and slopes in {@value #DIGITS} digits, by other formulas than the code's: the Nish family
 * by its definition, the Taylor polynomial of ln(1 + m) with one more term that makes it vanish at
 * m = −1; mish, swish and softrelu by theirs, with real exponentials and logarithms.
 */
public final class Truth {

  private static final int DIGITS = 110;

  private static final MathContext PRECISION = new MathContext(DIGITS);

  private final Activation activation;

  public Truth(Activation activation) {
    this.activation = activation;
  }

  /** f(x), x finite. */
  public BigDecimal value(double place) {
    BigDecimal x = new BigDecimal(place);
    if (activation instanceof Nish nish) {
      return place >= 0 ? x : times(t(nish), polynomial(nish, m(nish, x)));
    } else if (activation instanceof Mish) {
      return times(x, gate(x));
    } else if (activation instanceof Swish) {
      return times(x, logistic(x));
    }
    return BigDecimalMath.log(plus(BigDecimal.ONE, exp(x)), PRECISION);
  }

  /** f′(x), x finite. */
  public BigDecimal slope(double place) {
    BigDecimal x = new BigDecimal(place);
    if (activation instanceof Nish nish) {
      return place >= 0 ? BigDecimal.ONE : nishSlope(nish, m(nish, x));
    } else if (activation instanceof Mish) {
      BigDecimal gate = gate(x);
      BigDecimal rest = BigDecimal.ONE.subtract(times(gate, gate));
      return plus(gate, times(x, times(rest, logistic(x))));
    } else if (activation instanceof Swish) {
      BigDecimal s = logistic(x);
      return plus(s, times(x, times(s, BigDecimal.ONE.subtract(s))));
    }
    return logistic(x);
  }

  /** f/t: Σ (−1)^{j+1}·m^j/j for j = 1 … n−1, and (−1)^n·H_{n−1}·m^n. */
  private static BigDecimal polynomial(Nish nish, BigDecimal m) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal power = BigDecimal.ONE;
    BigDecimal harmonic = BigDecimal.ZERO;
    for (int j = 1; j < nish.order(); j++) {
      power = times(power, m);
      BigDecimal fraction = BigDecimal.ONE.divide(BigDecimal.valueOf(j), PRECISION);
      harmonic = plus(harmonic, fraction);
      sum = plus(sum, times(sign(j + 1), times(power, fraction)));
    }
    return plus(sum, times(sign(nish.order()), times(harmonic, times(power, m))));
  }

  /** The polynomial's derivative times dm/du = 1 + m. */
  private static BigDecimal nishSlope(Nish nish, BigDecimal m) {
    int n = nish.order();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal power = BigDecimal.ONE;
    BigDecimal harmonic = BigDecimal.ZERO;
    for (int j = 1; j < n; j++) {
      harmonic = plus(harmonic, BigDecimal.ONE.divide(BigDecimal.valueOf(j), PRECISION));
      sum = plus(sum, times(sign(j + 1), power));
      power = times(power, m);
    }
    BigDecimal last = times(times(sign(n), BigDecimal.valueOf(n)), times(harmonic, power));
    return times(plus(sum, last), plus(BigDecimal.ONE, m));
  }

  private static BigDecimal m(Nish nish, BigDecimal x) {
    return exp(x.divide(t(nish), PRECISION)).subtract(BigDecimal.ONE);
  }

  private static BigDecimal t(Nish nish) {
    return new BigDecimal(nish.t());
  }

  /** tanh(ln(1 + E)). */
  private static BigDecimal gate(BigDecimal x) {
    BigDecimal one = plus(BigDecimal.ONE, exp(x));
    BigDecimal square = times(one, one);
    return square.subtract(BigDecimal.ONE).divide(plus(square, BigDecimal.ONE), PRECISION);
  }

  private static BigDecimal logistic(BigDecimal x) {
    return BigDecimal.ONE.divide(plus(BigDecimal.ONE, exp(x.negate())), PRECISION);
  }

  private static BigDecimal exp(BigDecimal x) {
    return BigDecimalMath.exp(x, PRECISION);
  }

  private static BigDecimal sign(int power) {
    return BigDecimal.valueOf(power % 2 == 0 ? 1 : -1);
  }

  private static BigDecimal plus(BigDecimal a, BigDecimal b) {
    return a.add(b, PRECISION);
  }

  private static BigDecimal times(BigDecimal a, BigDecimal b) {
    return a.multiply(b, PRECISION);
  }
}
