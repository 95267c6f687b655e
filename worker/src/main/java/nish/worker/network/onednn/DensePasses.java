package nish.worker.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.prop_kind;

import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_backward_weights;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A dense layer's passes over rows of inputs. Weights have the shape [outputs, inputs], which is
 * how DL4J's lie in memory. For one thread at a time.
 */
public final class DensePasses {

  private final memory.desc rows;
  private final memory.desc weights;
  private final memory.desc biases;
  private final memory.desc results;
  private final inner_product_forward.primitive_desc description;
  private final Operation forward;
  private final Operation atRows;
  private final Operation ofParameters;

  public DensePasses(long batch, long inputs, long outputs) {
    rows = Descriptions.plain(batch, inputs);
    weights = Descriptions.plain(outputs, inputs);
    biases = Descriptions.plain(outputs);
    results = Descriptions.plain(batch, outputs);
    description =
        new inner_product_forward.primitive_desc(
            new inner_product_forward.desc(
                prop_kind.forward_training, rows, weights, biases, results),
            OneDnn.attributes(),
            OneDnn.engine(),
            false);
    forward =
        new Operation(new inner_product_forward(description), description.scratchpad_desc())
            .input(DNNL_ARG_SRC, rows, rows)
            .input(DNNL_ARG_WEIGHTS, weights, weights)
            .input(DNNL_ARG_BIAS, biases, biases)
            .output(DNNL_ARG_DST, results, results);
    atRows = backwardData();
    ofParameters = backwardWeights();
  }

  private Operation backwardData() {
    inner_product_backward_data.primitive_desc backward =
        new inner_product_backward_data.primitive_desc(
            new inner_product_backward_data.desc(rows, weights, results),
            OneDnn.attributes(),
            OneDnn.engine(),
            description,
            false);
    return new Operation(new inner_product_backward_data(backward), backward.scratchpad_desc())
        .input(DNNL_ARG_DIFF_DST, results, results)
        .input(DNNL_ARG_WEIGHTS, weights, weights)
        .output(DNNL_ARG_DIFF_SRC, rows, rows);
  }

  private Operation backwardWeights() {
    inner_product_backward_weights.primitive_desc backward =
        new inner_product_backward_weights.primitive_desc(
            new inner_product_backward_weights.desc(rows, weights, biases, results),
            OneDnn.attributes(),
            OneDnn.engine(),
            description,
            false);
    return new Operation(new inner_product_backward_weights(backward), backward.scratchpad_desc())
        .input(DNNL_ARG_SRC, rows, rows)
        .input(DNNL_ARG_DIFF_DST, results, results)
        .output(DNNL_ARG_DIFF_WEIGHTS, weights, weights)
        .output(DNNL_ARG_DIFF_BIAS, biases, biases);
  }

  /** Overwrites the results. */
  public void forward(INDArray inputs, INDArray ofWeights, INDArray ofBiases, INDArray outputs) {
    forward.run(inputs, ofWeights, ofBiases, outputs);
  }

  /** Overwrites the gradient at the rows. */
  public void atRows(INDArray epsilon, INDArray ofWeights, INDArray gradient) {
    atRows.run(epsilon, ofWeights, gradient);
  }

  /** Overwrites the gradients of weights and biases. */
  public void ofParameters(
      INDArray inputs, INDArray epsilon, INDArray ofWeights, INDArray ofBiases) {
    ofParameters.run(inputs, epsilon, ofWeights, ofBiases);
  }
}
