package nish.worker.network.blocked;

import java.util.HashMap;
import java.util.Map;
import nish.worker.network.onednn.Layout;
import nish.worker.network.onednn.Reordering;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Images in blocks of channels, or plain ones, as rows [channels · height · width], which a dense
 * layer takes. Public because a saved model names it and its properties.
 */
public final class BlockedToFeedForward extends CnnToFeedForwardPreProcessor {

  private static final long serialVersionUID = 1;
  private static final int BLOCKED_RANK = 5;

  private transient boolean blocked;

  /** By the layout that they begin with, and the batch size. */
  private transient Map<String, Reordering> reorderings;

  /** The shape of one image. */
  @JsonCreator
  public BlockedToFeedForward(
      @JsonProperty("inputHeight") long height,
      @JsonProperty("inputWidth") long width,
      @JsonProperty("numChannels") long channels) {
    super(height, width, channels, CNN2DFormat.NCHW);
  }

  @Override
  public INDArray preProcess(INDArray images, int batch, LayerWorkspaceMgr workspaces) {
    blocked = images.rank() == BLOCKED_RANK;
    if (!blocked) {
      return super.preProcess(images, batch, workspaces);
    }
    INDArray rows =
        BlockedLayer.create(
            ArrayType.ACTIVATIONS, workspaces, new long[] {images.size(0), width()});
    reordering(Layout.BLOCKED, Layout.PLAIN, images.size(0)).run(images, rows);
    return rows;
  }

  @Override
  public INDArray backprop(INDArray epsilon, int batch, LayerWorkspaceMgr workspaces) {
    if (!blocked) {
      return super.backprop(epsilon, batch, workspaces);
    }
    INDArray rows = epsilon.ordering() == 'c' ? epsilon : epsilon.dup('c');
    INDArray gradient =
        BlockedLayer.create(
            ArrayType.ACTIVATION_GRAD,
            workspaces,
            Layout.blockedShape(rows.size(0), getNumChannels(), getInputHeight(), getInputWidth()));
    reordering(Layout.PLAIN, Layout.BLOCKED, rows.size(0)).run(rows, gradient);
    return gradient;
  }

  private Reordering reordering(Layout from, Layout to, long batch) {
    if (reorderings == null) {
      reorderings = new HashMap<>();
    }
    return reorderings.computeIfAbsent(
        from + " " + batch,
        key ->
            new Reordering(from, to, batch, getNumChannels(), getInputHeight(), getInputWidth()));
  }

  private long width() {
    return getNumChannels() * getInputHeight() * getInputWidth();
  }
}
