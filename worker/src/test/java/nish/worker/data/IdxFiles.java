package nish.worker.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;

/** IDX content, made by hand. */
final class IdxFiles {

  private IdxFiles() {}

  static StoredFile file(String name, byte[] content) {
    return new StoredFile(name, content, "bring it back");
  }

  /** A header of that magic number and those dimensions, and so many bytes 0, 1, 2, … behind it. */
  static byte[] content(int magic, int bytes, int... dimensions) {
    ByteBuffer content = ByteBuffer.allocate(4 + 4 * dimensions.length + bytes).putInt(magic);
    for (int dimension : dimensions) {
      content.putInt(dimension);
    }
    for (int i = 0; i < bytes; i++) {
      content.put((byte) i);
    }
    return content.array();
  }

  static byte[] images(int count, int height, int width) {
    return content(0x803, count * height * width, count, height, width);
  }

  static byte[] labels(int count) {
    return content(0x801, count, count);
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
