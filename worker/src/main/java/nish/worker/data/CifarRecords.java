package nish.worker.data;

import java.util.List;

/** Examples from files of CIFAR's binary records, one file after the other. */
final class CifarRecords {

  private final CifarLayout layout;
  private final byte[] pixels;
  private final int[] labels;
  private int filled;

  private CifarRecords(CifarLayout layout, int count) {
    this.layout = layout;
    this.pixels = new byte[count * CifarLayout.SHAPE.pixels()];
    this.labels = new int[count];
  }

  /**
   * @throws DataException if a file has no whole number of records, or a label is no class
   */
  static Examples examples(CifarLayout layout, List<StoredFile> files) {
    int count = files.stream().mapToInt(file -> count(layout, file)).reduce(0, Math::addExact);
    CifarRecords records = new CifarRecords(layout, count);
    files.forEach(records::add);
    return new StoredExamples(CifarLayout.SHAPE, records.pixels, records.labels);
  }

  /**
   * @throws DataException if a file has no whole number of records
   */
  static void check(CifarLayout layout, CifarSet set) {
    set.training().forEach(file -> count(layout, file));
    count(layout, set.test());
  }

  private static int count(CifarLayout layout, StoredFile file) {
    int length = file.bytes().length;
    if (length == 0 || length % layout.recordLength() != 0) {
      throw new DataException(
          "%s: a %s record has %d bytes, but the file has %d, which is no whole number of records; "
                  .formatted(file.name(), layout.title(), layout.recordLength(), length)
              + "put there what its name says");
    }
    return length / layout.recordLength();
  }

  private void add(StoredFile file) {
    byte[] bytes = file.bytes();
    int classes = layout.classNames().size();
    for (int from = 0; from < bytes.length; from += layout.recordLength()) {
      int label = Byte.toUnsignedInt(bytes[from + layout.classAt()]);
      if (label >= classes) {
        throw new DataException(
            "%s: label %d is %d, but must be below %d; put there what its name says"
                .formatted(file.name(), from / layout.recordLength(), label, classes));
      }
      labels[filled] = label;
      interleave(bytes, from + layout.classAt() + 1, filled++ * CifarLayout.SHAPE.pixels());
    }
  }

  /** From a colour after the other to the three colours of each pixel side by side. */
  private void interleave(byte[] bytes, int from, int to) {
    int channels = CifarLayout.SHAPE.channels();
    int plane = CifarLayout.SHAPE.pixels() / channels;
    for (int channel = 0; channel < channels; channel++) {
      for (int pixel = 0; pixel < plane; pixel++) {
        pixels[to + pixel * channels + channel] = bytes[from + channel * plane + pixel];
      }
    }
  }
}
