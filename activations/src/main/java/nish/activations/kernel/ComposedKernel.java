package nish.activations.kernel;

import nish.activations.Activation;
import nish.activations.ExponentialSeries;
import nish.activations.Mish;
import nish.activations.SoftRelu;
import nish.activations.Swish;
import org.nd4j.linalg.activations.impl.ActivationMish;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.api.ops.impl.scalar.ReplaceNans;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Log;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A series composed of ND4J's own operations, one pass and one temporary array for each: right on
 * every backend, and the honest baseline for those that are faster.
 *
 * <p>It computes in the array's type, or in float for narrower ones. Where |x/t| is below that
 * type's epsilon, the curve is 0 instead of x.
 */
public final class ComposedKernel implements Kernel {

  private final ExponentialSeries series;

  public ComposedKernel(ExponentialSeries series) {
    this.series = series;
  }

  /** What ND4J has for an activation on any backend: its operations, or else the host's memory. */
  static Kernel of(Activation activation) {
    if (activation instanceof ExponentialSeries series) {
      return new ComposedKernel(series);
    } else if (activation instanceof Mish) {
      return new BoundedKernel(new ActivationMish(), BoundedKernel.MISH_IS_IDENTITY);
    } else if (activation instanceof Swish) {
      return new BoundedKernel(new ActivationSwish(), BoundedKernel.SWISH_IS_IDENTITY);
    } else if (activation instanceof SoftRelu) {
      return new SoftReluKernel();
    }
    return new HostKernel(activation);
  }

  @Override
  public void forward(INDArray z) {
    Dense.overwrite(z, this::values);
  }

  @Override
  public void backward(INDArray z, INDArray epsilon) {
    Dense.overwrite(z, epsilon, (dense, gradient) -> slopes(dense).muli(gradient));
  }

  private void values(INDArray z) {
    INDArray positive = relu(z.dup());
    INDArray left = left(z);
    z.assign(curve(z, series.valueCoefficients()).muli(series.t()));
    z.muli(left).addi(positive);
  }

  private INDArray slopes(INDArray z) {
    INDArray left = left(z);
    z.assign(curve(z, series.slopeCoefficients()));
    return z.muli(left).addi(left.rsubi(1));
  }

  /** e·Σ c_k·w^k at min(x, 0). */
  private INDArray curve(INDArray z, double[] coefficients) {
    INDArray u = negative(z).divi(series.t());
    INDArray e = exp(u);
    return polynomial(coefficients, oneMinusExp(u, e)).muli(e);
  }

  /** 1 where x is below 0, else 0. */
  private static INDArray left(INDArray z) {
    return z.lt(0).castTo(z.dataType());
  }

  /** min(x, 0), but ND4J's minimum would turn NaN into 0. */
  private static INDArray negative(INDArray z) {
    return relu(z.neg()).negi();
  }

  /**
   * −expm1(u) as (1 − e)·u/ln(e), in which the rounding of e cancels: ND4J's Expm1 is exp(u) − 1.
   * Where that is 0/0, which is where e rounds to 1 or to 0, it is 0.
   */
  private static INDArray oneMinusExp(INDArray u, INDArray e) {
    INDArray w = e.rsub(1).muli(u).divi(Nd4j.exec(new Log(e.dup())));
    return Nd4j.exec(new ReplaceNans(w, 0));
  }

  private static INDArray polynomial(double[] coefficients, INDArray w) {
    INDArray sum = w.ulike().assign(coefficients[coefficients.length - 1]);
    for (int power = coefficients.length - 2; power >= 0; power--) {
      sum.muli(w).addi(coefficients[power]);
    }
    return sum;
  }

  private static INDArray relu(INDArray x) {
    return Nd4j.exec(new RectifiedLinear(x, x));
  }

  private static INDArray exp(INDArray u) {
    return Nd4j.exec(new Exp(u.dup()));
  }
}
