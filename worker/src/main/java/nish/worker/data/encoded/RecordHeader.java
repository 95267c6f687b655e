package nish.worker.data.encoded;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import nish.worker.data.DataException;

/**
 * What precedes the image in a record: a flag, a label and two numbers that nobody needs here. With
 * a flag above 0 the label is not there, but in as many floats behind the header (MXNet, {@code
 * recordio.IRHeader}).
 *
 * @param label as it is written
 * @param imageAt where in the record the image begins
 */
record RecordHeader(float label, int imageAt) {

  /** Of the bytes that {@link #parse} needs for one label. */
  static final int LENGTH = 28;

  private static final int FIXED_LENGTH = 24;
  private static final int MOST_CLASSES = 1_000_000;

  /**
   * @param content of the record, or its first {@link #LENGTH} bytes
   * @param place of the record, for the message
   */
  static RecordHeader parse(byte[] content, String place) {
    ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    if (content.length < FIXED_LENGTH) {
      throw new DataException(
          "%s: a record of an image has at least %d bytes, this has %d"
              .formatted(place, FIXED_LENGTH, content.length));
    }
    int flag = bytes.getInt();
    if (flag == 0) {
      return new RecordHeader(bytes.getFloat(), FIXED_LENGTH);
    }
    if (flag != 1 || content.length < LENGTH) {
      throw new DataException(
          "%s: an image must have one label, but its header says %d"
              .formatted(place, Integer.toUnsignedLong(flag)));
    }
    return new RecordHeader(bytes.getFloat(FIXED_LENGTH), LENGTH);
  }

  /**
   * @throws DataException if the label is no whole number from 0
   */
  int classLabel(String place) {
    if (!(label >= 0 && label < MOST_CLASSES && label == Math.rint(label))) {
      throw new DataException(
          "%s: its label is %s, but must be a whole number from 0 to %d"
              .formatted(place, label, MOST_CLASSES - 1));
    }
    return (int) label;
  }

  byte[] imageIn(byte[] content) {
    return Arrays.copyOfRange(content, imageAt, content.length);
  }
}
