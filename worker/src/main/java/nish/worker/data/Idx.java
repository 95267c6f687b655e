package nish.worker.data;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The IDX format of MNIST: a magic number, the length of each dimension, then unsigned bytes (Y.
 * LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten digits").
 *
 * @param dimensions as the header gives them: images, rows, columns; or labels alone
 * @param bytes behind the header
 */
record Idx(int[] dimensions, byte[] bytes) {

  private static final int UNSIGNED_BYTES = 0x08;

  /**
   * Reads a file, packed by gzip or not.
   *
   * @param rank how many dimensions it must have: 3 for images, 1 for labels
   * @throws DataException if packing, magic, dimensions or length are not as the format says
   */
  static Idx parse(StoredFile file, int rank) {
    byte[] content = file.content();
    int headerLength = 4 + 4 * rank;
    if (content.length < headerLength) {
      throw file.broken(
          "an IDX header has %d bytes, the file %d".formatted(headerLength, content.length));
    }
    int[] dimensions = dimensions(file, ByteBuffer.wrap(content), rank);
    int length = content.length - headerLength;
    if (!isProduct(length, dimensions)) {
      throw file.broken(
          "its header promises the dimensions %s, but %d bytes follow it"
              .formatted(Arrays.toString(dimensions), length));
    }
    return new Idx(dimensions, Arrays.copyOfRange(content, headerLength, content.length));
  }

  private static int[] dimensions(StoredFile file, ByteBuffer header, int rank) {
    int expectedMagic = UNSIGNED_BYTES << 8 | rank;
    int magic = header.getInt();
    if (magic != expectedMagic) {
      throw file.broken(
          "its magic number is 0x%08x, but must be 0x%08x".formatted(magic, expectedMagic));
    }
    int[] dimensions = new int[rank];
    header.asIntBuffer().get(dimensions);
    if (Arrays.stream(dimensions).anyMatch(dimension -> dimension < 1)) {
      throw file.broken(
          "its header promises the dimensions %s, but each must be at least 1"
              .formatted(Arrays.toString(dimensions)));
    }
    return dimensions;
  }

  /** By division, for a header may promise more than a long holds. */
  private static boolean isProduct(int length, int[] dimensions) {
    int rest = length;
    for (int dimension : dimensions) {
      if (rest % dimension != 0) {
        return false;
      }
      rest /= dimension;
    }
    return rest == 1;
  }
}
