package nish.worker.network.blocked;

import java.util.Optional;
import nish.activations.kernel.Loop;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What layers on blocked images have in common. For one thread at a time, as all of DL4J's. */
abstract class BlockedLayer<C extends BaseLayer> extends org.deeplearning4j.nn.layers.BaseLayer<C> {

  private static final long serialVersionUID = 1;

  private transient Optional<Loop> loop = Optional.empty();

  BlockedLayer(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
    if (dataType != DataType.FLOAT) {
      throw new IllegalArgumentException(
          "layers in blocks of channels take floats, but the network's type is %s; use DL4J's own layers"
              .formatted(dataType));
    }
  }

  /** The activation's arithmetic; empty for the identity. */
  final Optional<Loop> loop() {
    if (loop.isEmpty()) {
      loop = LayerLoop.of(layerConf().getActivationFn());
    }
    return loop;
  }

  static INDArray create(ArrayType type, LayerWorkspaceMgr workspaces, long[] shape) {
    return workspaces.createUninitialized(type, DataType.FLOAT, shape, 'c');
  }

  @Override
  public void setParams(INDArray parameters) {
    setParams(parameters, 'c');
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }
}
