package nish.worker.network.blocked;

import static org.deeplearning4j.nn.params.DefaultParamInitializer.BIAS_KEY;
import static org.deeplearning4j.nn.params.DefaultParamInitializer.WEIGHT_KEY;

import java.util.HashMap;
import java.util.Map;
import nish.worker.network.onednn.DensePasses;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs a {@link BlockedDense} on oneDNN. */
final class BlockedDenseLayer extends BlockedLayer<BlockedDense> {

  private static final long serialVersionUID = 1;

  private final transient Map<Long, DensePasses> passes = new HashMap<>();
  private final transient ActivationPass activation = new ActivationPass(this::loop);

  BlockedDenseLayer(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    long[] shape = {input.size(0), layerConf().getNOut()};
    INDArray outputs = create(ArrayType.ACTIVATIONS, workspaces, shape);
    passes().forward(inRows(input), weights(), getParam(BIAS_KEY), outputs);
    return activation.forward(outputs, training, workspaces);
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    INDArray before = activation.backward(inRows(epsilon), ArrayType.BP_WORKING_MEM, workspaces);
    INDArray ofWeights = gradientViews.get(WEIGHT_KEY);
    INDArray ofBiases = gradientViews.get(BIAS_KEY);
    passes().ofParameters(inRows(input), before, ofWeights.transpose(), ofBiases);
    INDArray atRows = create(ArrayType.ACTIVATION_GRAD, workspaces, input.shape());
    passes().atRows(before, weights(), atRows);
    Gradient gradients = new DefaultGradient();
    gradients.setGradientFor(BIAS_KEY, ofBiases);
    gradients.setGradientFor(WEIGHT_KEY, ofWeights);
    return new Pair<>(gradients, atRows);
  }

  private DensePasses passes() {
    return passes.computeIfAbsent(
        input.size(0),
        batch -> new DensePasses(batch, layerConf().getNIn(), layerConf().getNOut()));
  }

  /** DL4J's have the shape [inputs, outputs], in f order. */
  private INDArray weights() {
    return getParam(WEIGHT_KEY).transpose();
  }

  private static INDArray inRows(INDArray array) {
    return array.ordering() == 'c' ? array : array.dup('c');
  }

  @Override
  public void setParams(INDArray parameters) {
    setParams(parameters, 'f');
  }

  @Override
  public void clear() {
    super.clear();
    activation.clear();
  }
}
