package nish.activations.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static nish.activations.kernel.VectorLanes.FLOATS;
import static nish.activations.kernel.VectorLanes.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import nish.activations.ExponentialSeries;

/** A series of exponentials, as {@link SeriesFormula} has it, in m = e − 1 = −w. */
final class VectorQuickSeries implements Loop {

  private final VectorQuickExponential exponential;
  private final VectorQuickHorner values;
  private final VectorQuickHorner slopes;
  private final float[] e = new float[CHUNK];
  private final float[] m = new float[CHUNK];

  VectorQuickSeries(ExponentialSeries series) {
    SeriesFormula formula = SeriesFormula.of(series);
    this.exponential = new VectorQuickExponential(series.t(), 0);
    this.values = new VectorQuickHorner(formula.values());
    this.slopes = new VectorQuickHorner(formula.slopes());
  }

  @Override
  public void values(float[] x, int length) {
    exponential.writeBelow(x, e, m, length);
    float[] high = values.high(e, length);
    FloatVector zero = broadcast(FLOATS, 0);
    FloatVector c1 = broadcast(FLOATS, -values.c1());
    FloatVector c0 = broadcast(FLOATS, values.c0());
    for (int i = 0; i < length; i += LANES) {
      FloatVector z = fromArray(FLOATS, x, i);
      FloatVector below = fromArray(FLOATS, m, i);
      FloatVector f =
          fromArray(FLOATS, high, i).fma(below, c1).fma(below, c0).mul(fromArray(FLOATS, e, i));
      z.blend(f, z.compare(VectorOperators.LT, zero)).intoArray(x, i);
    }
  }

  @Override
  public void gradients(float[] x, float[] epsilon, int length) {
    exponential.write(x, e, length);
    float[] high = slopes.high(e, length);
    if (slopes.c0() == 1) {
      writeGradients(x, high, epsilon, length);
    } else {
      writeGradientsWithKink(x, high, epsilon, length);
    }
  }

  /** At 0 and above, e is 1 and so the slope c0. */
  private void writeGradients(float[] x, float[] high, float[] epsilon, int length) {
    FloatVector one = broadcast(FLOATS, 1);
    FloatVector c1 = broadcast(FLOATS, slopes.c1());
    FloatVector c0 = broadcast(FLOATS, slopes.c0());
    for (int i = 0; i < length; i += LANES) {
      FloatVector exp = fromArray(FLOATS, e, i);
      FloatVector w = one.sub(exp);
      FloatVector slope = fromArray(FLOATS, high, i).fma(w, c1).fma(w, c0).mul(exp);
      slope.mul(fromArray(FLOATS, epsilon, i)).intoArray(x, i);
    }
  }

  private void writeGradientsWithKink(float[] x, float[] high, float[] epsilon, int length) {
    FloatVector zero = broadcast(FLOATS, 0);
    FloatVector one = broadcast(FLOATS, 1);
    FloatVector c1 = broadcast(FLOATS, slopes.c1());
    FloatVector c0 = broadcast(FLOATS, slopes.c0());
    for (int i = 0; i < length; i += LANES) {
      FloatVector z = fromArray(FLOATS, x, i);
      FloatVector exp = fromArray(FLOATS, e, i);
      FloatVector w = one.sub(exp);
      FloatVector slope = fromArray(FLOATS, high, i).fma(w, c1).fma(w, c0).mul(exp);
      slope = slope.blend(one, z.compare(VectorOperators.GE, zero));
      slope.mul(fromArray(FLOATS, epsilon, i)).intoArray(x, i);
    }
  }

  /** With one exponential for both. */
  @Override
  public void valuesAndSlopes(float[] x, float[] into, int length) {
    exponential.writeBelow(x, e, m, length);
    float[] highValues = values.high(e, length);
    float[] highSlopes = slopes.high(e, length);
    FloatVector zero = broadcast(FLOATS, 0);
    FloatVector one = broadcast(FLOATS, 1);
    FloatVector minusC1 = broadcast(FLOATS, -values.c1());
    FloatVector c0 = broadcast(FLOATS, values.c0());
    FloatVector slopeC1 = broadcast(FLOATS, slopes.c1());
    FloatVector slopeC0 = broadcast(FLOATS, slopes.c0());
    for (int i = 0; i < length; i += LANES) {
      FloatVector z = fromArray(FLOATS, x, i);
      FloatVector exp = fromArray(FLOATS, e, i);
      FloatVector below = fromArray(FLOATS, m, i);
      FloatVector w = one.sub(exp);
      VectorMask<Float> isAbove = z.compare(VectorOperators.GE, zero);
      FloatVector f = fromArray(FLOATS, highValues, i).fma(below, minusC1).fma(below, c0).mul(exp);
      FloatVector slope = fromArray(FLOATS, highSlopes, i).fma(w, slopeC1).fma(w, slopeC0).mul(exp);
      f.blend(z, isAbove).intoArray(x, i);
      slope.blend(one, isAbove).intoArray(into, i);
    }
  }
}
