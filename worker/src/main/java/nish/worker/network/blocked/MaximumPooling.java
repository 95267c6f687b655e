package nish.worker.network.blocked;

import java.util.Arrays;
import nish.worker.network.onednn.ConvolutionShape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Maximum pooling of blocked images, a block's plane at a time. Remembers where each maximum was.
 * For one thread at a time.
 *
 * <p>oneDNN's own takes several times as long on blocks of 8 channels.
 */
final class MaximumPooling {

  private final ConvolutionShape shape;
  private final int lanes;
  private final MaximumStep step;
  private final float[] plane;
  private final float[] maxima;

  /** Whole numbers: floats hold all up to 2 to the power of 24, which no plane is as long as. */
  private final float[] places;

  /**
   * @param shape whose inputs and filters are the channels of all blocks
   * @param lanes channels of a block
   */
  MaximumPooling(ConvolutionShape shape, int lanes) {
    this.shape = shape;
    this.lanes = lanes;
    this.step = MaximumStep.of(lanes);
    this.plane = new float[(int) (shape.height() * shape.width()) * lanes];
    this.maxima = new float[(int) (shape.outputHeight() * shape.outputWidth()) * lanes];
    this.places = new float[planes() * maxima.length];
  }

  private int planes() {
    return (int) (shape.batch() * shape.inputs() / lanes);
  }

  /** Overwrites the outputs. */
  void forward(INDArray images, INDArray outputs) {
    Floats from = new Floats(images);
    Floats to = new Floats(outputs);
    for (int number = 0; number < planes(); number++) {
      from.read(number * plane.length, plane, plane.length);
      pool(number * maxima.length);
      to.write(number * maxima.length, maxima, maxima.length);
    }
  }

  private void pool(int offset) {
    Arrays.fill(maxima, Float.NEGATIVE_INFINITY);
    int row = (int) shape.outputWidth() * lanes;
    for (int output = 0; output < shape.outputHeight(); output++) {
      for (int down = 0; down < shape.window().down(); down++) {
        long y = output * shape.stride().down() - shape.padding().down() + down;
        if (y >= 0 && y < shape.height()) {
          poolRow((int) (y * shape.width()) * lanes, output * row, offset);
        }
      }
    }
  }

  /** Takes one row of the windows of one row of outputs, place by place. */
  private void poolRow(int start, int output, int offset) {
    int stride = (int) shape.stride().across();
    for (int across = 0; across < shape.window().across(); across++) {
      int before = (int) shape.padding().across() - across;
      int from = Math.max(0, -Math.floorDiv(-before, stride));
      int to = Math.floorDiv((int) shape.width() - 1 + before, stride);
      int windows = (int) Math.min(shape.outputWidth() - 1, to) - from + 1;
      step.take(
          plane,
          start + (from * stride - before) * lanes,
          stride * lanes,
          maxima,
          output + from * lanes,
          places,
          offset,
          windows);
    }
  }

  /** Overwrites the gradient at the images of the last forward pass. */
  void backward(INDArray epsilon, INDArray gradient) {
    Floats from = new Floats(epsilon);
    Floats to = new Floats(gradient);
    for (int number = 0; number < planes(); number++) {
      from.read(number * maxima.length, maxima, maxima.length);
      Arrays.fill(plane, 0);
      for (int i = 0; i < maxima.length; i++) {
        plane[(int) places[number * maxima.length + i]] += maxima[i];
      }
      to.write(number * plane.length, plane, plane.length);
    }
  }
}
