package nish.worker.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.algorithm;
import static org.bytedeco.dnnl.global.dnnl.prop_kind;

import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.memory;
import org.nd4j.linalg.api.ndarray.INDArray;

/** How images lie in memory, which an array's rank tells. */
public enum Layout {

  /** [batch, channels, height, width]. */
  PLAIN,

  /**
   * [batch, channels / {@link #block}, height, width, block]: a vector of the processor holds one
   * place's channels. Where the channels do not fill the last block, it has what the layers made of
   * zeros, which no layer reads as a channel; oneDNN writes zeros there whenever it takes an array.
   */
  BLOCKED;

  private static final class Blocks {
    static final int LENGTH = preferred();
  }

  /** The number of channels in a block: as many floats as this processor's vectors have. */
  public static int block() {
    return Blocks.LENGTH;
  }

  private static int preferred() {
    memory.desc images = Descriptions.any(1, 64, 8, 8);
    memory.desc weights = Descriptions.any(64, 64, 3, 3);
    long[] one = {1, 1};
    convolution_forward.desc convolution =
        new convolution_forward.desc(
            prop_kind.forward_training,
            algorithm.convolution_direct,
            images,
            weights,
            images,
            one,
            one,
            one);
    memory.desc chosen =
        new convolution_forward.primitive_desc(
                convolution, OneDnn.attributes(), OneDnn.engine(), false)
            .src_desc();
    return chosen.equals(Descriptions.blocked(16, 1, 64, 8, 8)) ? 16 : 8;
  }

  /** The number of blocks that so many channels take, the last one perhaps in part. */
  public static long blocks(long channels) {
    return (channels + block() - 1) / block();
  }

  public static Layout of(INDArray images) {
    return switch (images.rank()) {
      case 4 -> PLAIN;
      case 5 -> BLOCKED;
      default ->
          throw new IllegalArgumentException(
              "images have 4 dimensions, or 5 in blocks of channels, but here are "
                  + images.rank());
    };
  }

  /** The shape of a blocked array. */
  public static long[] blockedShape(long batch, long channels, long height, long width) {
    return new long[] {batch, blocks(channels), height, width, block()};
  }

  memory.desc describe(long batch, long channels, long height, long width) {
    return this == PLAIN
        ? Descriptions.plain(batch, channels, height, width)
        : Descriptions.blocked(block(), batch, channels, height, width);
  }
}
