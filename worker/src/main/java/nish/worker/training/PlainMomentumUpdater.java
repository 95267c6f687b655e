package nish.worker.training;

import java.util.Map;
import java.util.Set;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.learning.GradientUpdater;

/**
 * Turns gradients into steps of {@link PlainMomentum}. DL4J subtracts what an updater makes of a
 * gradient, so what is kept is the velocity's opposite.
 */
final class PlainMomentumUpdater implements GradientUpdater<PlainMomentum> {

  private static final String STATE = "opposite velocity";

  private final PlainMomentum config;
  private INDArray opposite;

  PlainMomentumUpdater(PlainMomentum config) {
    this.config = config;
  }

  @Override
  public PlainMomentum getConfig() {
    return config;
  }

  @Override
  public void setState(Map<String, INDArray> state, boolean initialize) {
    if (!state.keySet().equals(Set.of(STATE))) {
      throw new IllegalArgumentException(
          "plain momentum's state is the %s, but here is %s".formatted(STATE, state.keySet()));
    }
    opposite = state.get(STATE);
  }

  @Override
  public Map<String, INDArray> getState() {
    return Map.of(STATE, opposite);
  }

  /** Keeps its state in the view, which is part of the network's. */
  @Override
  public void setStateViewArray(
      INDArray view, long[] gradientShape, char gradientOrder, boolean initialize) {
    if (initialize) {
      view.assign(0);
    }
    opposite = Shape.newShapeNoCopy(view, gradientShape, gradientOrder == 'f');
    if (opposite == null) {
      throw new IllegalArgumentException("a view of the state must lie in one piece");
    }
  }

  /** Overwrites the gradient with what is to be subtracted from the parameters. */
  @Override
  public void applyUpdater(INDArray gradient, int iteration, int epoch) {
    gradient.muli(config.getLearningRate(iteration, epoch));
    opposite.muli(config.momentum()).addi(gradient);
    gradient.assign(opposite);
  }
}
