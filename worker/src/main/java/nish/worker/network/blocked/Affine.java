package nish.worker.network.blocked;

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
    float[] x = new float[Loop.CHUNK];
    for (int block = 0; block < images.blocks(); block++) {
      float[] times = Lanes.of(scale, block, images.channels());
      float[] plus = Lanes.of(shift, block, images.channels());
      for (int start = 0; start < images.length(); start += Loop.CHUNK) {
        int count = Math.min(Loop.CHUNK, images.length() - start);
        images.read(block, start, x, count);
        apply(x, times, plus, x, count);
        if (activation.isPresent()) {
          activation.get().values(x, count);
        }
        outputs.write(block, start, x, count);
      }
    }
  }

  static void apply(float[] x, float[] times, float[] plus, float[] result, int count) {
    for (int i = 0; i < count; i++) {
      result[i] = x[i] * times[i] + plus[i];
    }
  }
}
