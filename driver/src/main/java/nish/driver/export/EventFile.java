package nish.driver.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * A file of TensorBoard's events (tensorflow/core/util/event.proto) in records of TensorFlow's
 * (tensorflow/core/lib/io/record_writer.cc): length, its checksum, the event, its checksum.
 */
final class EventFile implements Closeable {

  private static final String VERSION = "brain.Event:2";
  private static final int MASK = 0xa282ead8;

  private final OutputStream out;

  /**
   * @param seconds since 1970, when the first event was
   */
  EventFile(Path file, double seconds) throws IOException {
    this.out = new BufferedOutputStream(Files.newOutputStream(file));
    write(new Message().real(1, seconds).text(3, VERSION));
  }

  /** Adds an event of a step with its values, which are messages of tensorflow.Summary. */
  void write(double seconds, long step, Message summary) throws IOException {
    write(new Message().real(1, seconds).whole(2, step).message(5, summary));
  }

  private void write(Message event) throws IOException {
    byte[] bytes = event.toBytes();
    byte[] length = littleEndian(Long.BYTES).putLong(bytes.length).array();
    out.write(length);
    out.write(checksum(length));
    out.write(bytes);
    out.write(checksum(bytes));
  }

  /** CRC-32C, rotated and shifted as TensorFlow masks it. */
  private static byte[] checksum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    int masked = Integer.rotateRight((int) sum.getValue(), 15) + MASK;
    return littleEndian(Integer.BYTES).putInt(masked).array();
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
