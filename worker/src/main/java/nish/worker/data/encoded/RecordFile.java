package nish.worker.data.encoded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import nish.worker.data.DataException;

/**
 * A file of MXNet's RecordIO: each part of a record begins with a magic number and a word of which
 * 3 bits say whether it is whole, first, middle or last, and 29 its length; it ends at a multiple
 * of 4 bytes. Where the content held the magic number itself, the writer split it there.
 *
 * <p>Opens the file for each record: a channel that threads share is closed when one of them is
 * interrupted.
 */
record RecordFile(Path path, long length) {

  private static final int MAGIC = 0xced7230a;
  private static final int PART_HEADER = 8;
  private static final int KIND_SHIFT = 29;
  private static final int LENGTH_MASK = (1 << KIND_SHIFT) - 1;
  private static final int WHOLE = 0;
  private static final int FIRST = 1;
  private static final int MIDDLE = 2;
  private static final int LAST = 3;

  /** A part of a record, which {@code kind} tells. */
  private record Part(int kind, int length) {

    /** In the file, up to the next one. */
    long wholeLength() {
      return PART_HEADER + (length + 3L) / 4 * 4;
    }
  }

  /**
   * What was read of a record.
   *
   * @param end where the next one begins
   */
  record Content(byte[] bytes, long end) {}

  static RecordFile open(Path path) {
    try {
      return new RecordFile(path, Files.size(path));
    } catch (IOException e) {
      throw new DataException("%s cannot be read: %s".formatted(path, e), e);
    }
  }

  /** For the messages. */
  String place(long offset) {
    return "%s: the record at %d".formatted(path, offset);
  }

  /**
   * The first bytes of a record's content, or all if it has fewer.
   *
   * @throws DataException if no record begins there, or it goes beyond the end
   */
  Content head(long offset, int most) {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      Part part = part(file, offset, offset);
      if (part.kind() != WHOLE) {
        return whole(file, offset);
      }
      return new Content(content(file, Math.min(most, part.length())), offset + part.wholeLength());
    } catch (IOException e) {
      throw unreadable(offset, e);
    }
  }

  /**
   * A record's content, put together.
   *
   * @throws DataException if no record begins there, or it goes beyond the end
   */
  byte[] read(long offset) {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      return whole(file, offset).bytes();
    } catch (IOException e) {
      throw unreadable(offset, e);
    }
  }

  private Content whole(RandomAccessFile file, long offset) throws IOException {
    Part part = part(file, offset, offset);
    if (part.kind() != WHOLE && part.kind() != FIRST) {
      throw broken(offset, "begins amid another");
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream(part.length());
    content.write(content(file, part.length()));
    long next = offset + part.wholeLength();
    while (part.kind() != WHOLE && part.kind() != LAST) {
      part = part(file, offset, next);
      if (part.kind() != MIDDLE && part.kind() != LAST) {
        throw broken(offset, "lacks its last part");
      }
      content.write(word(MAGIC));
      content.write(content(file, part.length()));
      next += part.wholeLength();
    }
    return new Content(content.toByteArray(), next);
  }

  /** Leaves the file at the part's content. */
  private Part part(RandomAccessFile file, long offset, long at) throws IOException {
    if (at + PART_HEADER > length) {
      throw broken(offset, "is beyond the end of the file, which has %d bytes".formatted(length));
    }
    file.seek(at);
    ByteBuffer header = ByteBuffer.wrap(content(file, PART_HEADER)).order(ByteOrder.LITTLE_ENDIAN);
    int magic = header.getInt();
    if (magic != MAGIC) {
      throw broken(
          offset, "has the magic number 0x%08x, but must have 0x%08x".formatted(magic, MAGIC));
    }
    int word = header.getInt();
    Part part = new Part(word >>> KIND_SHIFT, word & LENGTH_MASK);
    if (at + PART_HEADER + part.length() > length) {
      throw broken(
          offset,
          "has %d bytes, but the file ends after %d of them"
              .formatted(part.length(), length - at - PART_HEADER));
    }
    return part;
  }

  private static byte[] content(RandomAccessFile file, int length) throws IOException {
    byte[] content = new byte[length];
    file.readFully(content);
    return content;
  }

  private static byte[] word(int value) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private DataException broken(long offset, String what) {
    return new DataException(
        "%s %s; the file and its index must be whole, and belong together"
            .formatted(place(offset), what));
  }

  private DataException unreadable(long offset, IOException cause) {
    return new DataException("%s cannot be read: %s".formatted(place(offset), cause), cause);
  }
}
