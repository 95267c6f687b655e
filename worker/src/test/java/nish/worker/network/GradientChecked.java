package nish.worker.network;

import java.util.Set;
import nish.worker.data.ImageShape;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J's check of a whole network's gradient against differences of its loss, in double. */
final class GradientChecked {

  private GradientChecked() {}

  /**
   * @param untrained names of parameters that no gradient is of
   */
  static boolean isRight(
      ComputationGraphConfiguration configuration, ImageShape input, String... untrained) {
    DataType before = Nd4j.dataType();
    Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
    try {
      ComputationGraph network =
          NetworkSamples.network(configuration).convertDataType(DataType.DOUBLE);
      return GradientCheckUtil.checkGradients(
          new GradientCheckUtil.GraphConfig()
              .net(network)
              .inputs(new INDArray[] {NetworkSamples.images(DataType.DOUBLE, 3, input)})
              .labels(new INDArray[] {NetworkSamples.labels(DataType.DOUBLE, 3)})
              .epsilon(1e-6)
              .maxRelError(1e-4)
              .minAbsoluteError(1e-9)
              .excludeParams(Set.of(untrained)));
    } finally {
      Nd4j.setDefaultDataTypes(before, before);
    }
  }
}
