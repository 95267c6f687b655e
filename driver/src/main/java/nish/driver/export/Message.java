package nish.driver.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A message of protocol buffers, by the numbers of its fields, as protobuf.dev's "Encoding" writes
 * it: as far as event files need it.
 */
final class Message {

  private static final int VARINT = 0;
  private static final int BITS_64 = 1;
  private static final int LENGTH = 2;
  private static final int BITS_32 = 5;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Message whole(int field, long number) {
    tag(field, VARINT);
    varint(number);
    return this;
  }

  Message real(int field, double number) {
    tag(field, BITS_64);
    out.writeBytes(littleEndian(Double.BYTES).putDouble(number).array());
    return this;
  }

  Message single(int field, float number) {
    tag(field, BITS_32);
    out.writeBytes(littleEndian(Float.BYTES).putFloat(number).array());
    return this;
  }

  Message text(int field, String text) {
    return bytes(field, text.getBytes(StandardCharsets.UTF_8));
  }

  Message message(int field, Message inner) {
    return bytes(field, inner.toBytes());
  }

  Message bytes(int field, byte[] bytes) {
    tag(field, LENGTH);
    varint(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  private void tag(int field, int wireType) {
    varint(((long) field << 3) | wireType);
  }

  private void varint(long number) {
    long rest = number;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
