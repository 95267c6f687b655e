package nish.worker.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The groups of a convolution, put together into blocks wide enough for dense arithmetic to be
 * quick: a block is a dense convolution whose weights are 0 between two groups.
 *
 * @param count of the blocks
 * @param groups in each
 * @param inputs of each group
 * @param filters of each group
 */
public record GroupBlocks(int count, long groups, long inputs, long filters) {

  /**
   * The narrowest that are multiples of a width, or else one block of all groups.
   *
   * @param width of the vectors that would otherwise run half empty
   */
  public static GroupBlocks of(GroupedConvolution layer, int width) {
    long inputs = layer.getNIn() / layer.groups();
    long filters = layer.getNOut() / layer.groups();
    int together = 1;
    while (together < layer.groups()
        && (together * inputs % width != 0
            || together * filters % width != 0
            || layer.groups() % together != 0)) {
      together++;
    }
    return new GroupBlocks(layer.groups() / together, together, inputs, filters);
  }

  /** Whether each group is a block of its own, whose weights are dense as they are. */
  public boolean areGroups() {
    return groups == 1;
  }

  /** A block's channels of [batch, channels, height, width], as a view. */
  INDArray inputs(INDArray all, int block) {
    return channels(all, block, groups * inputs);
  }

  /** As {@link #inputs}, on the other side. */
  INDArray outputs(INDArray all, int block) {
    return channels(all, block, groups * filters);
  }

  /** Not by {@code get}, which finds nothing in an array that is a view itself. */
  private static INDArray channels(INDArray all, int block, long width) {
    return Nd4j.create(
        all.data(),
        new long[] {all.size(0), width, all.size(2), all.size(3)},
        all.stride(),
        all.offset() + block * width * all.stride(1),
        all.ordering());
  }

  /** The shape of the dense weights: [blocks, filters of a block, its inputs, height, width]. */
  public long[] denseShape(INDArray weights) {
    return new long[] {count, groups * filters, groups * inputs, weights.size(2), weights.size(3)};
  }

  /** A block's dense weights, as a view. */
  INDArray weights(INDArray dense, int block) {
    return dense.slice(block);
  }

  /**
   * Those of the dense weights that are within a group, as a view of shape [blocks, groups, filters
   * of a group, its inputs, height, width].
   */
  public INDArray diagonal(INDArray dense) {
    long height = dense.size(3);
    long width = dense.size(4);
    long input = height * width;
    long filter = groups * inputs * input;
    long group = filters * filter + inputs * input;
    long block = groups * filters * filter;
    return Nd4j.create(
        dense.data(),
        new long[] {count, groups, filters, inputs, height, width},
        new long[] {block, group, filter, input, width, 1},
        dense.offset(),
        'c');
  }

  /** The weights of all groups, in the shape of {@link #diagonal}. */
  public INDArray apart(INDArray weights) {
    return weights.reshape('c', count, groups, filters, inputs, weights.size(2), weights.size(3));
  }
}
