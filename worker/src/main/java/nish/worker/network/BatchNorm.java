package nish.worker.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * DL4J's batch norm as the MXNet examples set it (eps 2e-5, running estimates that keep 0.9), which
 * can also hold gamma at 1 while beta is trained, and pull gamma and beta towards 0. Public because
 * a saved model names it and its properties.
 */
public class BatchNorm extends BatchNormalization {

  private static final long serialVersionUID = 1;
  private static final double EPSILON = 2e-5;
  private static final double KEPT = 0.9;

  @JsonProperty private final boolean fixedGamma;
  @JsonProperty private final double gammaDecay;
  @JsonProperty private final double betaDecay;

  /**
   * Batch norm with weight decay of its own.
   *
   * @param fixedGamma whether gamma stays 1
   */
  @JsonCreator
  public BatchNorm(
      @JsonProperty("fixedGamma") boolean fixedGamma,
      @JsonProperty("gammaDecay") double gammaDecay,
      @JsonProperty("betaDecay") double betaDecay) {
    this.fixedGamma = fixedGamma;
    this.gammaDecay = gammaDecay;
    this.betaDecay = betaDecay;
    setEps(EPSILON);
    setDecay(KEPT);
    super.setUseLogStd(false);
    setCudnnAllowFallback(false);
  }

  public final boolean fixedGamma() {
    return fixedGamma;
  }

  /**
   * Stays off: the running variance is kept as such. DL4J turns it on when it reads a configuration
   * of which no network has been made yet.
   */
  @Override
  public void setUseLogStd(boolean logarithm) {
    super.setUseLogStd(false);
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration configuration,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType dataType) {
    BatchNormLayer layer = new BatchNormLayer(configuration, dataType);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    Map<String, INDArray> table = initializer().init(configuration, parameters, initialize);
    layer.setParamTable(table);
    layer.setConf(configuration);
    return layer;
  }

  @Override
  public List<Regularization> getRegularizationByParam(String parameter) {
    return switch (parameter) {
      case BatchNormalizationParamInitializer.GAMMA -> Decay.of(fixedGamma ? 0 : gammaDecay);
      case BatchNormalizationParamInitializer.BETA -> Decay.of(betaDecay);
      default -> List.of();
    };
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof BatchNorm that
        && fixedGamma == that.fixedGamma
        && gammaDecay == that.gammaDecay
        && betaDecay == that.betaDecay;
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
