package nish.worker.data;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Files that may be packed by gzip. */
final class Gzip {

  private static final int MAGIC = 0x1f8b;

  private Gzip() {}

  /**
   * The content, unpacked if it is gzip's.
   *
   * @throws IOException if it is packed and the packing is broken
   */
  static byte[] unpack(byte[] content) throws IOException {
    if (content.length < 2 || (ByteBuffer.wrap(content).getShort() & 0xffff) != MAGIC) {
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
}
