package nish.worker.network;

import nish.worker.data.ImageShape;
import nish.worker.trial.NetworkChoice;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/**
 * LeNet as the MXNet image-classification examples have it, after LeCun, Bottou, Bengio and
 * Haffner, "Gradient-based learning applied to document recognition" (1998): two 5×5 convolutions
 * of 20 and 50 filters, each with 2×2 max pooling, and a dense layer of 500 units.
 */
final class LeNet implements Network {

  private static final Window POOLING = new Window(2, 2, 0);

  /** Of the smallest image from which the second pooling leaves a place. */
  private static final int SMALLEST = 16;

  @Override
  public void check(NetworkChoice choice, ImageShape input) {
    if (Math.min(input.height(), input.width()) < SMALLEST) {
      throw new IllegalArgumentException(
          "%s takes images of %dx%d or more, but here is %s; choose a larger size of the dataset"
              .formatted(choice.name(), SMALLEST, SMALLEST, input));
    }
  }

  @Override
  public ComputationGraphConfiguration write(
      NetworkChoice choice, ImageShape input, Blocks blocks) {
    String last = Blocks.IMAGE;
    last = blocks.convolution("convolution1", convolution(20, choice), last);
    last = blocks.maximumPooling("pooling1", POOLING, last);
    last = blocks.convolution("convolution2", convolution(50, choice), last);
    last = blocks.maximumPooling("pooling2", POOLING, last);
    last = blocks.dense("dense", Network.scaled(500, choice.width()), last);
    return blocks.classes(last);
  }

  private static Convolution convolution(int filters, NetworkChoice choice) {
    return new Convolution(Network.scaled(filters, choice.width()), new Window(5, 1, 0))
        .withBiasAndActivation();
  }
}
