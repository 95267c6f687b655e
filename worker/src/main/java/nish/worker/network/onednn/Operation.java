package nish.worker.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCRATCHPAD;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A primitive of oneDNN, made once for arrays of given shapes and run on any such. For one thread
 * at a time.
 */
final class Operation {

  private final primitive work;
  private final IntMemoryMap arguments = new IntMemoryMap();
  private final List<Argument> inOrder = new ArrayList<>();
  private final memory scratchpad;
  private long bytes;

  /**
   * @param scratchpad what the primitive needs beside its arguments
   */
  Operation(primitive work, memory.desc scratchpad) {
    this.work = work;
    this.scratchpad = OneDnn.unbound(scratchpad);
    this.bytes = Scratch.aligned(scratchpad.get_size());
    arguments.put(DNNL_ARG_SCRATCHPAD, this.scratchpad);
  }

  /** Declares the next array that is read. */
  Operation input(int id, memory.desc held, memory.desc wanted) {
    return argument(id, Argument.input(held, wanted));
  }

  /** Declares the next array that is written. */
  Operation output(int id, memory.desc held, memory.desc wanted) {
    return argument(id, Argument.output(held, wanted));
  }

  private Operation argument(int id, Argument argument) {
    arguments.put(id, argument.memory());
    inOrder.add(argument);
    bytes += argument.scratchBytes();
    return this;
  }

  /** Runs on dense arrays of floats, in the order in which they were declared. */
  void run(INDArray... arrays) {
    try {
      begin(arrays);
      work.execute(OneDnn.stream(), arguments);
      inOrder.forEach(Argument::end);
    } finally {
      Reference.reachabilityFence(arrays);
    }
  }

  private void begin(INDArray... arrays) {
    long scratch = Scratch.ofBytes(bytes).address();
    for (int i = 0; i < arrays.length; i++) {
      inOrder.get(i).begin(Address.of(arrays[i]), Address.of(scratch));
      scratch += inOrder.get(i).scratchBytes();
    }
    scratchpad.set_data_handle(Address.of(scratch));
  }
}
