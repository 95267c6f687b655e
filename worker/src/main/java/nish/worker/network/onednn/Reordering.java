package nish.worker.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_FROM;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_TO;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.reorder;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Images from one layout to the other. For one thread at a time. */
public final class Reordering {

  private final Operation operation;

  public Reordering(Layout from, Layout to, long batch, long channels, long height, long width) {
    memory.desc source = from.describe(batch, channels, height, width);
    memory.desc target = to.describe(batch, channels, height, width);
    reorder.primitive_desc description =
        new reorder.primitive_desc(
            OneDnn.engine(), source, OneDnn.engine(), target, OneDnn.attributes(), false);
    operation =
        new Operation(new reorder(description), description.scratchpad_desc())
            .input(DNNL_ARG_FROM, source, source)
            .output(DNNL_ARG_TO, target, target);
  }

  /** Overwrites {@code to}. */
  public void run(INDArray from, INDArray to) {
    operation.run(from, to);
  }
}
