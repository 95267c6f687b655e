package nish.worker.data;

import nish.worker.trial.InputScaling;

/** What numbers a network sees for the bytes of an image's channels. */
final class PixelScaling {

  /** ImageNet's, of red, green and blue. */
  private static final double[] MEAN = {123.68, 116.779, 103.939};

  private static final double[] DEVIATION = {58.393, 57.12, 57.375};

  /** What red, green and blue weigh in grey, by ITU-R BT.601, as OpenCV makes pictures grey. */
  private static final double[] GREY = {0.299, 0.587, 0.114};

  private static final int VALUES = 256;

  private final float[][] values;

  private PixelScaling(float[][] values) {
    this.values = values;
  }

  /** For grey images, of 1 channel, the mean and the deviation are those of the colours' grey. */
  static PixelScaling of(InputScaling scaling, int channels) {
    float[][] values = new float[channels][VALUES];
    for (int channel = 0; channel < channels; channel++) {
      for (int value = 0; value < VALUES; value++) {
        values[channel][value] = scaled(scaling, channels, channel, value);
      }
    }
    return new PixelScaling(values);
  }

  private static float scaled(InputScaling scaling, int channels, int channel, int value) {
    return switch (scaling) {
      case AUTO ->
          scaled(channels == 1 ? InputScaling.UNIT : InputScaling.MEAN, channels, channel, value);
      case UNIT -> value / 255f;
      case MEAN -> (float) (value - of(MEAN, channels, channel));
      case STANDARD ->
          (float) ((value - of(MEAN, channels, channel)) / of(DEVIATION, channels, channel));
    };
  }

  private static double of(double[] colours, int channels, int channel) {
    return channels == 1
        ? GREY[0] * colours[0] + GREY[1] * colours[1] + GREY[2] * colours[2]
        : colours[channel];
  }

  /**
   * Scales an image, from channels side by side to channel by channel.
   *
   * @param places how many pixels it has
   */
  void scale(byte[] pixels, int offset, int places, float[] to, int toOffset) {
    int channels = values.length;
    for (int channel = 0; channel < channels; channel++) {
      float[] table = values[channel];
      int from = offset + channel;
      int begin = toOffset + channel * places;
      for (int place = 0; place < places; place++) {
        to[begin + place] = table[Byte.toUnsignedInt(pixels[from + place * channels])];
      }
    }
  }
}
