package nish.worker.network;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's batch norm, whose gamma has no gradient where it is fixed, so that no updater moves it.
 */
final class BatchNormLayer extends BatchNormalization {

  private static final long serialVersionUID = 1;

  BatchNormLayer(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    Pair<Gradient, INDArray> gradients = super.backpropGradient(epsilon, workspaces);
    if (((BatchNorm) layerConf()).fixedGamma()) {
      gradientViews.get(BatchNormalizationParamInitializer.GAMMA).assign(0);
    }
    return gradients;
  }
}
