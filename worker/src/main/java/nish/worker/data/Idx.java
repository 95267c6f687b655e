package nish.worker.data;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The IDX format of MNIST: a magic number, the length of each dimension, then unsigned bytes (Y.
 * LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten digits").
 *
 * @param dimensions as the header gives them: images, rows, columns; or labels alone
 * @param bytes behind the header
 */
record Idx(int[] dimensions, byte[] bytes) {

  private static final int UNSIGNED_BYTES = 0x08;
  private static final int GZIP_MAGIC = 0x1f8b;

  /**
   * The content of a file, unpacked if it is gzip's.
   *
   * @param file its name, for the messages
   * @throws DataException if it is packed and the packing is broken
   */
  static byte[] unpack(String file, byte[] content) {
    try {
      return unpack(content);
    } catch (IOException e) {
      throw broken(file, e.getMessage());
    }
  }

  /**
   * The content of a file that has no name yet, unpacked if it is gzip's.
   *
   * @throws IOException if it is packed and the packing is broken
   */
  static byte[] unpack(byte[] content) throws IOException {
    if (content.length < 2 || (ByteBuffer.wrap(content).getShort() & 0xffff) != GZIP_MAGIC) {
      return content;
    }
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return gzip.readAllBytes();
    } catch (EOFException e) {
      throw new IOException(
          "its gzip stream ends too early, after %d bytes".formatted(content.length), e);
    } catch (ZipException e) {
      throw new IOException("its gzip stream is corrupted (%s)".formatted(e.getMessage()), e);
    }
  }

  /**
   * Reads unpacked content.
   *
   * @param rank how many dimensions the file must have: 3 for images, 1 for labels
   * @throws DataException if magic, dimensions or length are not as the format says
   */
  static Idx parse(String file, byte[] content, int rank) {
    int headerLength = 4 + 4 * rank;
    if (content.length < headerLength) {
      throw broken(
          file, "an IDX header has %d bytes, the file %d".formatted(headerLength, content.length));
    }
    ByteBuffer header = ByteBuffer.wrap(content);
    int expectedMagic = UNSIGNED_BYTES << 8 | rank;
    int magic = header.getInt();
    if (magic != expectedMagic) {
      throw broken(
          file, "its magic number is 0x%08x, but must be 0x%08x".formatted(magic, expectedMagic));
    }
    int[] dimensions = new int[rank];
    long expected = 1;
    for (int i = 0; i < rank; i++) {
      dimensions[i] = header.getInt();
      expected = Math.multiplyExact(expected, Math.max(0, dimensions[i]));
      expected = Math.min(expected, Integer.MAX_VALUE);
    }
    if (expected == 0) {
      throw broken(
          file,
          "its header promises the dimensions %s, but each must be at least 1"
              .formatted(Arrays.toString(dimensions)));
    }
    if (expected != content.length - headerLength) {
      throw broken(
          file,
          "its header promises the dimensions %s, but %d bytes follow it"
              .formatted(Arrays.toString(dimensions), content.length - headerLength));
    }
    return new Idx(dimensions, Arrays.copyOfRange(content, headerLength, content.length));
  }

  /** What is wrong with a file that lies in the data directory, and the remedy. */
  static DataException broken(String file, String what) {
    return new DataException(file + ": " + what + "; remove it, and it is downloaded again");
  }
}
