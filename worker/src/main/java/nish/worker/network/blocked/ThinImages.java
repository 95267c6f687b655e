package nish.worker.network.blocked;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import nish.worker.network.onednn.ConvolutionShape;
import nish.worker.network.onednn.Layout;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network's images of one or two channels, for whose weights oneDNN takes more than twice as
 * long, by vectors of 8 floats, as for those of three: there they get channels of zeros.
 */
final class ThinImages {

  private static final int CHANNELS = 3;
  private static final int SHORT_BLOCK = 8;

  private ThinImages() {}

  /**
   * What the gradient of the weights is best computed for.
   *
   * @param possible whether the images are the network's own, and not in groups of channels
   */
  static ConvolutionShape widened(ConvolutionShape shape, boolean possible) {
    return possible && shape.inputs() < CHANNELS && Layout.block() == SHORT_BLOCK
        ? shape.withInputs(CHANNELS)
        : shape;
  }

  /** Images of so many channels; the same array, if it has them or is in blocks. */
  static INDArray widened(INDArray images, ConvolutionShape shape, LayerWorkspaceMgr workspaces) {
    if (images.rank() != 4 || images.size(1) == shape.inputs()) {
      return images;
    }
    INDArray wide =
        workspaces.create(
            ArrayType.BP_WORKING_MEM,
            images.dataType(),
            new long[] {images.size(0), shape.inputs(), images.size(2), images.size(3)},
            'c');
    wide.get(all(), interval(0, images.size(1)), all(), all()).assign(images);
    return wide;
  }

  /** The weights' gradient of the first so many channels, from that of all. */
  static INDArray narrowed(INDArray slopes, long channels) {
    return slopes.get(all(), interval(0, channels), all(), all());
  }
}
