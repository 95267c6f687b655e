package nish.activations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A user's own sum of exponentials: f(x) = x for x ≥ 0, else t·Σ c_k·e^k over k = 1, 2, …, with e =
 * exp(x/t). Nish is the series −5/2, 4, −3/2.
 *
 * <p>It is computed in powers of w = 1 − e, so that a series without a jump at 0 keeps its digits
 * there, where the powers of e would cancel. Its slope at 0 is that from the right, 1.
 *
 * @param t scale, finite and above 0
 * @param coefficients c_1, c_2, … without zeros at the end; from 1 to 8, of at most 1e30 each
 */
public record Series(double t, List<Double> coefficients) implements ExponentialSeries {

  /** The name in the catalogue. */
  public static final String NAME = "series";

  /** c1 to c8, by which the catalogue and results name the coefficients; 0 where left out. */
  public static final List<Parameter> COEFFICIENTS =
      IntStream.rangeClosed(1, 8).mapToObj(Series::coefficient).toList();

  /**
   * The share of the summands' sizes within which their sum is what it would be without rounding.
   */
  private static final double ROUNDING = 1e-12;

  /** From this x/t on, the next term of f at 0 is lost to rounding. */
  private static final double STRAIGHT = -0x1p-56;

  public Series {
    Parameter.T.require(t);
    coefficients = withoutZerosAtTheEnd(coefficients);
    if (coefficients.isEmpty() || coefficients.size() > COEFFICIENTS.size()) {
      throw new IllegalArgumentException(
          "a series must have from 1 to %d coefficients and one that is not 0, but is %s"
              .formatted(COEFFICIENTS.size(), coefficients));
    }
    for (int i = 0; i < coefficients.size(); i++) {
      COEFFICIENTS.get(i).require(coefficients.get(i));
    }
  }

  private static Parameter coefficient(int power) {
    return new Parameter(
        "c" + power, "The coefficient of exp(" + power + "·x/t)", new Range(-1e30, 1e30, false), 0);
  }

  private static List<Double> withoutZerosAtTheEnd(List<Double> given) {
    List<Double> kept = new ArrayList<>();
    given.forEach(coefficient -> kept.add(coefficient + 0.0)); // −0 becomes 0
    while (!kept.isEmpty() && kept.get(kept.size() - 1) == 0) {
      kept.remove(kept.size() - 1);
    }
    return List.copyOf(kept);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Near 0, the line t·p_0 + s_0·x, which neither over- nor underflows on the way. */
  @Override
  public double value(double x) {
    double u = x / t;
    if (!(x < 0)) {
      return x;
    } else if (u > STRAIGHT) {
      return t * valueCoefficients()[0] + slopeCoefficients()[0] * x;
    }
    return t * Math.exp(u) * Polynomial.at(valueCoefficients(), -Math.expm1(u));
  }

  @Override
  public double slope(double x) {
    double u = x / t;
    if (!(x < 0)) {
      return Double.isNaN(x) ? x : 1;
    }
    return Math.exp(u) * Polynomial.at(slopeCoefficients(), -Math.expm1(u));
  }

  /** t, and the coefficients that are not 0. */
  @Override
  public SortedMap<String, Double> parameters() {
    SortedMap<String, Double> parameters = new TreeMap<>(Parameter.T.as(t));
    for (int i = 0; i < coefficients.size(); i++) {
      if (coefficients.get(i) != 0) {
        parameters.put(COEFFICIENTS.get(i).key(), coefficients.get(i));
      }
    }
    return Collections.unmodifiableSortedMap(parameters);
  }

  /** Of Σ c_k·(1 − w)^(k−1), with p_0 exactly 0 where that is within rounding. */
  @Override
  public double[] valueCoefficients() {
    return expanded(power -> coefficients.get(power - 1), 0);
  }

  /** Of Σ k·c_k·(1 − w)^(k−1), with s_0 exactly 1 where that is within rounding. */
  @Override
  public double[] slopeCoefficients() {
    return expanded(power -> power * coefficients.get(power - 1), 1);
  }

  /**
   * The coefficients in powers of w; summand k has the alternating row k − 1 of Pascal's triangle.
   */
  private double[] expanded(IntToDoubleFunction coefficient, double smooth) {
    double[] expanded = new double[coefficients.size()];
    double sizes = 0;
    for (int power = 1; power <= expanded.length; power++) {
      double term = coefficient.applyAsDouble(power);
      sizes += Math.abs(term);
      for (int j = 0; j < power; j++) {
        expanded[j] += term;
        term = -term * (power - 1 - j) / (j + 1);
      }
    }
    expanded[0] = Math.abs(expanded[0] - smooth) <= ROUNDING * sizes ? smooth : expanded[0];
    return expanded;
  }
}
