package nish.worker.network.blocked;

import nish.worker.network.GroupBlocks;
import nish.worker.network.onednn.ConvolutionShape;
import nish.worker.network.onednn.Layout;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution's weights as oneDNN gets them. Groups narrower than a block of channels go
 * together, with zeros between them: that is quicker than anything that oneDNN knows for them as
 * they are.
 */
final class BlockedWeights {

  private final BlockedConvolutionLayer layer;

  BlockedWeights(BlockedConvolutionLayer layer) {
    this.layer = layer;
  }

  GroupBlocks blocks() {
    return GroupBlocks.of(layer.layerConf(), Layout.block());
  }

  private boolean areHeldAsTheyAre() {
    return layer.layerConf().groups() == 1 || blocks().areGroups();
  }

  /** The weights of all blocks; the parameter itself, where that is what they are. */
  INDArray dense(ArrayType type, LayerWorkspaceMgr workspaces) {
    INDArray held = layer.getParam(ConvolutionParamInitializer.WEIGHT_KEY);
    if (areHeldAsTheyAre()) {
      return held;
    }
    INDArray dense = workspaces.create(type, held.dataType(), blocks().denseShape(held), 'c');
    blocks().diagonal(dense).assign(blocks().apart(held));
    return dense;
  }

  /**
   * A place for their gradients; the view itself, where that has their shape.
   *
   * @param shape what they are computed for
   */
  INDArray slopes(INDArray view, ConvolutionShape shape, LayerWorkspaceMgr workspaces) {
    if (isWidened(shape)) {
      long[] wide = {view.size(0), shape.inputs(), view.size(2), view.size(3)};
      return BlockedLayer.create(ArrayType.BP_WORKING_MEM, workspaces, wide);
    }
    return areHeldAsTheyAre()
        ? view
        : BlockedLayer.create(ArrayType.BP_WORKING_MEM, workspaces, blocks().denseShape(view));
  }

  /** Writes the gradients of what is no zero between groups, or beside channels, to the view. */
  void keep(INDArray slopes, ConvolutionShape shape, INDArray view) {
    if (isWidened(shape)) {
      view.assign(ThinImages.narrowed(slopes, view.size(1)));
    } else if (!areHeldAsTheyAre()) {
      blocks().apart(view).assign(blocks().diagonal(slopes));
    }
  }

  private boolean isWidened(ConvolutionShape shape) {
    return shape.inputs() != layer.layerConf().getNIn();
  }
}
