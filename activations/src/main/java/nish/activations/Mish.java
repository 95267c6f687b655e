package nish.activations;

/**
 * Mish: f(x) = x·g(x) with g(x) = tanh(ln(1 + exp(x))), and the slope g(x) + x·g′(x).
 *
 * <p>Multiplied out, g is a ratio of polynomials in E = exp(−|x|): for x ≥ 0, (1 + 2·E)/d and g′ =
 * 4·E²·(1 + E)/d² with d = 1 + 2·E + 2·E²; for x &lt; 0, E·(E + 2)/d and g′ = 4·E·(1 + E)/d² with d
 * = 2 + 2·E + E². Nothing overflows, and the left tail keeps its digits.
 *
 * <p>Source: Misra, "Mish: a self regularized non-monotonic activation function", 2019.
 */
public record Mish() implements Activation {

  /** Beyond it exp(−|x|) is 0 in double, and the limits are reached. */
  private static final double LIMIT = 1000;

  @Override
  public String name() {
    return "mish";
  }

  @Override
  public double value(double x) {
    return Math.max(x, -LIMIT) * gate(x);
  }

  @Override
  public double slope(double x) {
    double finite = Math.max(-LIMIT, Math.min(x, LIMIT));
    return gate(finite) + finite * gateSlope(finite);
  }

  private static double gate(double x) {
    double e = Math.exp(-Math.abs(x));
    return (x < 0 ? e * (e + 2) : 1 + 2 * e) / denominator(x, e);
  }

  private static double gateSlope(double x) {
    double e = Math.exp(-Math.abs(x));
    double d = denominator(x, e);
    return 4 * e * (1 + e) * (x < 0 ? 1 : e) / (d * d);
  }

  private static double denominator(double x, double e) {
    return x < 0 ? 2 + e * (2 + e) : 1 + 2 * e * (1 + e);
  }
}
