package nish.worker.network;

import nish.worker.network.onednn.ConvolutionShape;
import nish.worker.network.onednn.Layout;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A convolution's sums as they are written, in doubles, on random arrays; for steps of 1. */
public final class PlainConvolution {

  private final ConvolutionShape shape;
  public final INDArray images;
  public final INDArray weights;
  public final INDArray biases;
  public final INDArray epsilon;
  private final float[] inputs;
  private final float[] kernel;
  private final float[] errors;
  private final double[] outputs;
  private final double[] atImages;
  private final double[] slopes;
  private final double[] ofBiases;

  public PlainConvolution(ConvolutionShape shape) {
    this.shape = shape;
    Nd4j.getRandom().setSeed(1);
    images =
        Nd4j.randn(
            DataType.FLOAT,
            Layout.blockedShape(shape.batch(), shape.inputs(), shape.height(), shape.width()));
    weights = Nd4j.randn(DataType.FLOAT, shape.filters(), shape.inputs(), down(), across());
    biases = Nd4j.randn(DataType.FLOAT, shape.filters());
    epsilon =
        Nd4j.randn(
            DataType.FLOAT,
            Layout.blockedShape(
                shape.batch(), shape.filters(), shape.outputHeight(), shape.outputWidth()));
    inputs = images.data().asFloat();
    kernel = weights.data().asFloat();
    errors = epsilon.data().asFloat();
    outputs = new double[(int) epsilon.length()];
    atImages = new double[(int) images.length()];
    slopes = new double[(int) weights.length()];
    ofBiases = new double[(int) shape.filters()];
    compute();
    if (shape.biased()) {
      addBiases();
    }
  }

  private int down() {
    return (int) shape.window().down();
  }

  private int across() {
    return (int) shape.window().across();
  }

  private void compute() {
    for (int weight = 0; weight < kernel.length; weight++) {
      int across = weight % across();
      int down = weight / across() % down();
      int input = (int) (weight / across() / down() % shape.inputs());
      int filter = (int) (weight / across() / down() / shape.inputs());
      for (int image = 0; image < shape.batch(); image++) {
        for (int y = 0; y < shape.outputHeight(); y++) {
          for (int x = 0; x < shape.outputWidth(); x++) {
            add(weight, image, new int[] {input, filter}, y, x, down, across);
          }
        }
      }
    }
  }

  private void add(int weight, int image, int[] channels, int y, int x, int down, int across) {
    int fromY = (int) (y + down - shape.padding().down());
    int fromX = (int) (x + across - shape.padding().across());
    if (fromY < 0 || fromX < 0 || fromY >= shape.height() || fromX >= shape.width()) {
      return;
    }
    int in = at(images, image, channels[0], fromY, fromX);
    int out = at(epsilon, image, channels[1], y, x);
    outputs[out] += (double) kernel[weight] * inputs[in];
    atImages[in] += (double) kernel[weight] * errors[out];
    slopes[weight] += (double) inputs[in] * errors[out];
  }

  private void addBiases() {
    for (int filter = 0; filter < shape.filters(); filter++) {
      for (int image = 0; image < shape.batch(); image++) {
        for (int place = 0; place < shape.outputHeight() * shape.outputWidth(); place++) {
          int width = (int) shape.outputWidth();
          int out = at(epsilon, image, filter, place / width, place % width);
          outputs[out] += biases.getFloat(filter);
          ofBiases[filter] += errors[out];
        }
      }
    }
  }

  private static int at(INDArray array, int image, int channel, int y, int x) {
    int block = Layout.block();
    long row = (image * array.size(1) + channel / block) * array.size(2) + y;
    return (int) ((row * array.size(3) + x) * block + channel % block);
  }

  public double distanceOfOutputs(INDArray array) {
    return distance(array, outputs);
  }

  public double distanceAtImages(INDArray array) {
    return distance(array, atImages);
  }

  public double distanceOfSlopes(INDArray array) {
    return distance(array, slopes);
  }

  public double distanceOfBiases(INDArray array) {
    return distance(array, ofBiases);
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
