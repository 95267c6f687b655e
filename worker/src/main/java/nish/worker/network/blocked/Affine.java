package nish.worker.network.blocked;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.Optional;
import nish.activations.kernel.Loop;

/** Each channel times a number of its own and plus another, and an activation of that. */
record Affine(double[] scale, double[] shift) {

  /** Batch norm: to mean 0 and variance 1, then by gamma and beta. */
  static Affine norm(Moments moments, double epsilon, double[] gamma, double[] beta) {
    double[] scale = new double[gamma.length];
    double[] shift = new double[gamma.length];
    for (int channel = 0; channel < gamma.length; channel++) {
      scale[channel] = gamma[channel] / Math.sqrt(moments.variance()[channel] + epsilon);
      shift[channel] = beta[channel] - moments.mean()[channel] * scale[channel];
    }
    return new Affine(scale, shift);
  }

  /** Overwrites the outputs. */
  void run(ChannelBlocks images, Optional<Loop> activation, ChannelBlocks outputs) {
    try {
      for (int block = 0; block < images.blocks(); block++) {
        run(images, block, activation, outputs);
      }
    } finally {
      Reference.reachabilityFence(images);
    }
  }

  private void run(
      ChannelBlocks images, int block, Optional<Loop> activation, ChannelBlocks outputs) {
    PlaceArithmetic arithmetic = PlaceArithmetic.of(images.channels());
    ByteBuffer floats = images.floats().bytes();
    float[] times = Lanes.of(scale, block, images.channels());
    float[] plus = Lanes.of(shift, block, images.channels());
    float[] x = new float[Loop.CHUNK];
    images.each(
        block,
        Loop.CHUNK,
        (start, count) -> {
          arithmetic.affine(floats, start, count, times, plus, x);
          activation.ifPresent(loop -> loop.values(x, count));
          outputs.floats().write(start, x, count);
        });
  }
}
