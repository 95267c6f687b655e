package nish.worker.network;

import nish.worker.data.ImageShape;
import nish.worker.trial.NetworkChoice;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/** The multilayer perceptron of the MXNet image-classification examples: 128 and 64 units. */
final class Mlp implements Network {

  @Override
  public void check(NetworkChoice choice, ImageShape input) {
    // It takes images of every shape.
  }

  @Override
  public ComputationGraphConfiguration write(
      NetworkChoice choice, ImageShape input, Blocks blocks) {
    String last = Blocks.IMAGE;
    last = blocks.dense("dense1", Network.scaled(128, choice.width()), last);
    last = blocks.dense("dense2", Network.scaled(64, choice.width()), last);
    return blocks.classes(last);
  }
}
