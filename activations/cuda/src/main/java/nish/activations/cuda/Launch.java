package nish.activations.cuda;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bytedeco.cuda.cudart.CUfunc_st;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.bytedeco.cuda.global.cudart;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.nd4j.jita.allocator.impl.AtomicAllocator;
import org.nd4j.jita.flow.FlowController;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.jcublas.context.CudaContext;

/**
 * Hands a kernel to the stream on which ND4J computes, and tells ND4J what was read and written, so
 * that its own operations come before and after as if this were one of them. Does not wait for the
 * card.
 */
final class Launch {

  private static final int THREADS = 256;

  /** A thread takes four elements at a time. */
  private static final int PER_BLOCK = 4 * THREADS;

  /** Enough to fill any card; more would only load the parameters more often. */
  private static final long MOST_BLOCKS = 4096;

  private Launch() {}

  /** Overwrites z, floats without gaps on the card of this thread, with f of it. */
  static void forward(SeriesParameters series, INDArray z) {
    AtomicAllocator allocator = AtomicAllocator.getInstance();
    FlowController flow = allocator.getFlowController();
    CudaContext context = flow.prepareAction(z, z);
    launch("nish_forward_", series, context, z.length(), allocator.getPointer(z, context));
    flow.registerAction(context, z, z);
  }

  /** Overwrites z with f′ of it times epsilon, which lies in memory as z does. */
  static void backward(SeriesParameters series, INDArray z, INDArray epsilon) {
    AtomicAllocator allocator = AtomicAllocator.getInstance();
    FlowController flow = allocator.getFlowController();
    CudaContext context = flow.prepareAction(z, z, epsilon);
    launch(
        "nish_backward_",
        series,
        context,
        z.length(),
        allocator.getPointer(z, context),
        allocator.getPointer(epsilon, context));
    flow.registerAction(context, z, z, epsilon);
  }

  private static void launch(
      String kernel, SeriesParameters series, CudaContext context, long count, Pointer... arrays) {
    String name = kernel + series.terms();
    int device = AtomicAllocator.getInstance().getDeviceId();
    CUfunc_st function = DeviceModule.of(device).function(name);
    CUstream_st stream = new CUstream_st(context.getCublasStream());
    int blocks = (int) Math.min((count + PER_BLOCK - 1) / PER_BLOCK, MOST_BLOCKS);
    try (LongPointer numbers = numbers(count, arrays);
        FloatPointer floats = new FloatPointer(series.floats());
        PointerPointer<Pointer> arguments = new PointerPointer<>(numbers.limit() + 1)) {
      for (long i = 0; i < numbers.limit(); i++) {
        arguments.put(i, numbers.getPointer(i));
      }
      arguments.put(numbers.limit(), floats);
      CudaException.check(
          cudart.cuLaunchKernel(
              function, blocks, 1, 1, THREADS, 1, 1, 0, stream, arguments, new PointerPointer<>()),
          "launch " + name + " on device " + device);
    }
  }

  /**
   * The arrays' addresses and the count. The driver copies them, so that they may go afterwards.
   */
  private static LongPointer numbers(long count, Pointer... arrays) {
    LongStream addresses = Stream.of(arrays).mapToLong(Pointer::address);
    return new LongPointer(LongStream.concat(addresses, LongStream.of(count)).toArray());
  }
}
