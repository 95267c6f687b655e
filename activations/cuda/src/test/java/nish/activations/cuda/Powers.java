package nish.activations.cuda;

import java.util.Arrays;
import nish.activations.ExponentialSeries;

/** A series that is not of the Nish family and begins with a jump: e·(1 + w + w² + …) below 0. */
record Powers(double t, int terms) implements ExponentialSeries {

  @Override
  public String name() {
    return "powers" + terms;
  }

  @Override
  public double value(double x) {
    return x < 0 ? -t * Math.expm1(terms * Math.log1p(-Math.exp(x / t))) : x;
  }

  @Override
  public double slope(double x) {
    if (x < 0) {
      return terms * Math.exp(x / t) * Math.pow(-Math.expm1(x / t), terms - 1);
    }
    return x >= 0 ? 1 : x;
  }

  @Override
  public double[] valueCoefficients() {
    double[] coefficients = new double[terms];
    Arrays.fill(coefficients, 1);
    return coefficients;
  }

  @Override
  public double[] slopeCoefficients() {
    double[] coefficients = new double[terms];
    coefficients[terms - 1] = terms;
    return coefficients;
  }
}
