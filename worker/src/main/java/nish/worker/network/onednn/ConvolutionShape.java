package nish.worker.network.onednn;

import org.bytedeco.dnnl.memory;

/**
 * What a convolution's primitives are made for.
 *
 * @param window height and width of a filter
 * @param stride down and across
 * @param padding above and below, and to each side
 */
public record ConvolutionShape(
    long batch,
    long inputs,
    long filters,
    long height,
    long width,
    Pair window,
    Pair stride,
    Pair padding,
    long groups,
    boolean biased) {

  /** Down and across. */
  public record Pair(long down, long across) {

    public static Pair of(int[] sizes) {
      return new Pair(sizes[0], sizes[1]);
    }

    long[] array() {
      return new long[] {down, across};
    }
  }

  /** The same for images of so many channels. */
  public ConvolutionShape withInputs(long channels) {
    return new ConvolutionShape(
        batch, channels, filters, height, width, window, stride, padding, groups, biased);
  }

  public long outputHeight() {
    return (height + 2 * padding.down - window.down) / stride.down + 1;
  }

  public long outputWidth() {
    return (width + 2 * padding.across - window.across) / stride.across + 1;
  }

  memory.desc images(Layout layout) {
    return layout.describe(batch, inputs, height, width);
  }

  memory.desc outputs(Layout layout) {
    return layout.describe(batch, filters, outputHeight(), outputWidth());
  }

  /** As DL4J keeps them: [filters, inputs of a group, height, width]. */
  memory.desc heldWeights() {
    return Descriptions.plain(weightShape());
  }

  memory.desc wantedWeights() {
    return Descriptions.any(weightShape());
  }

  private long[] weightShape() {
    long inputsOfGroup = inputs / groups;
    return groups == 1
        ? new long[] {filters, inputsOfGroup, window.down, window.across}
        : new long[] {groups, filters / groups, inputsOfGroup, window.down, window.across};
  }

  memory.desc biases() {
    return Descriptions.plain(filters);
  }
}
