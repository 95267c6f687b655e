package nish.activations.kernel;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import nish.activations.Activation;
import nish.activations.ExponentialSeries;
import nish.activations.LeakyRelu;
import nish.activations.Mish;
import nish.activations.Relu;
import nish.activations.Sigmoid;
import nish.activations.Swish;
import nish.activations.Tanh;

/** The quick loops; {@link VectorLoops} says why each is a few short steps. */
final class VectorQuickLoops implements LoopMaker {

  /** Its products with what is left of an exponential are normal floats. */
  private static final double LARGEST = 0x1p60;

  private static final double SMALLEST = 0x1p-60;

  VectorQuickLoops() {}

  @Override
  public Optional<Supplier<Loop>> loops(Activation activation) {
    if (activation instanceof Relu) {
      return Optional.of(VectorQuickRelu::new);
    } else if (activation instanceof LeakyRelu leaky && isOrdinary(leaky.alpha())) {
      return Optional.of(() -> new VectorQuickLeakyRelu(leaky.alpha()));
    } else if (activation instanceof ExponentialSeries series && isOrdinary(series)) {
      return Optional.of(() -> new VectorQuickSeries(series));
    } else if (activation instanceof Mish) {
      return Optional.of(VectorQuickMish::new);
    } else if (activation instanceof Swish) {
      return Optional.of(VectorQuickSwish::new);
    } else if (activation instanceof Sigmoid) {
      return Optional.of(VectorQuickSigmoid::new);
    } else if (activation instanceof Tanh) {
      return Optional.of(VectorQuickTanh::new);
    }
    return Optional.empty();
  }

  private static boolean isOrdinary(ExponentialSeries series) {
    SeriesFormula formula = SeriesFormula.of(series);
    return isOrdinary(series.t())
        && DoubleStream.concat(DoubleStream.of(formula.values()), DoubleStream.of(formula.slopes()))
            .allMatch(coefficient -> coefficient == 0 || isOrdinary(Math.abs(coefficient)));
  }

  private static boolean isOrdinary(double number) {
    return number >= SMALLEST && number <= LARGEST;
  }
}
