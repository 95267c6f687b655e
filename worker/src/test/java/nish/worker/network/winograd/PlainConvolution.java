package nish.worker.network.winograd;

import nish.worker.network.onednn.ConvolutionShape;
import nish.worker.network.onednn.Layout;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A 3x3 convolution's sums as they are written, in doubles, on random arrays. */
final class PlainConvolution {

  private final ConvolutionShape shape;
  final INDArray images;
  final INDArray weights;
  final INDArray epsilon;
  private final double[] outputs;
  private final double[] atImages;
  private final double[] slopes;

  PlainConvolution(ConvolutionShape shape) {
    this.shape = shape;
    Nd4j.getRandom().setSeed(1);
    images = Nd4j.randn(DataType.FLOAT, blocked(shape.inputs()));
    weights = Nd4j.randn(DataType.FLOAT, shape.filters(), shape.inputs(), 3, 3);
    epsilon = Nd4j.randn(DataType.FLOAT, blocked(shape.filters()));
    outputs = new double[(int) epsilon.length()];
    atImages = new double[(int) images.length()];
    slopes = new double[(int) weights.length()];
    compute();
  }

  private long[] blocked(long channels) {
    return Layout.blockedShape(shape.batch(), channels, shape.height(), shape.width());
  }

  private void compute() {
    float[] kernel = weights.data().asFloat();
    float[] from = images.data().asFloat();
    float[] error = epsilon.data().asFloat();
    for (int weight = 0; weight < kernel.length; weight++) {
      int filter = (int) (weight / 9 / shape.inputs());
      int input = (int) (weight / 9 % shape.inputs());
      int down = weight % 9 / 3 - 1;
      int across = weight % 3 - 1;
      for (int image = 0; image < shape.batch(); image++) {
        for (int y = Math.max(0, -down); y < shape.height() - Math.max(0, down); y++) {
          for (int x = Math.max(0, -across); x < shape.width() - Math.max(0, across); x++) {
            int in = at(image, input, shape.inputs(), y + down, x + across);
            int out = at(image, filter, shape.filters(), y, x);
            outputs[out] += (double) kernel[weight] * from[in];
            atImages[in] += (double) kernel[weight] * error[out];
            slopes[weight] += (double) from[in] * error[out];
          }
        }
      }
    }
  }

  private int at(int image, int channel, long channels, int y, int x) {
    int block = Layout.block();
    long blocks = image * channels / block + channel / block;
    return (int) (((blocks * shape.height() + y) * shape.width() + x) * block + channel % block);
  }

  double distanceOfOutputs(INDArray array) {
    return distance(array, outputs);
  }

  double distanceAtImages(INDArray array) {
    return distance(array, atImages);
  }

  double distanceOfSlopes(INDArray array) {
    return distance(array, slopes);
  }

  /** Relative to the norm of what is right. */
  private static double distance(INDArray array, double[] right) {
    float[] floats = array.data().asFloat();
    double difference = 0;
    double norm = 0;
    for (int i = 0; i < right.length; i++) {
      difference += (floats[i] - right[i]) * (floats[i] - right[i]);
      norm += right[i] * right[i];
    }
    return Math.sqrt(difference / norm);
  }
}
