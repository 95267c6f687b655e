package nish.worker.data.encoded;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import nish.worker.data.Sha256;

/** The images of a record file, in the order of its index. */
final class RecordImages implements EncodedImages {

  private final RecordFile records;
  private final long[] offsets;
  private final int[] labels;
  private final String identity;

  private RecordImages(RecordFile records, RecordIndex index) {
    this.records = records;
    this.offsets = index.offsets();
    this.labels = IntStream.range(0, offsets.length).parallel().map(this::readLabel).toArray();
    this.identity =
        Sha256.of(index.content()) + " " + records.length() + " " + Arrays.hashCode(labels);
  }

  /**
   * Reads the index and each record's header.
   *
   * @throws nish.worker.data.DataException if a file is missing or broken
   */
  static RecordImages open(Path folder, String name) {
    RecordIndex index = RecordIndex.read(folder.resolve(name + ".idx"));
    return new RecordImages(RecordFile.open(folder.resolve(name + ".rec")), index);
  }

  /** What tells it from others: a digest of the index, the file's length and its labels. */
  String identity() {
    return identity;
  }

  private int readLabel(int image) {
    return RecordHeader.parse(records.head(offsets[image], RecordHeader.LENGTH), place(image))
        .classLabel(place(image));
  }

  @Override
  public int size() {
    return offsets.length;
  }

  @Override
  public int label(int image) {
    return labels[image];
  }

  @Override
  public String place(int image) {
    return records.place(offsets[image]);
  }

  @Override
  public byte[] read(int image) {
    byte[] content = records.read(offsets[image]);
    return RecordHeader.parse(content, place(image)).imageIn(content);
  }
}
