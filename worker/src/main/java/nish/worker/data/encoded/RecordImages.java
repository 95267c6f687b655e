package nish.worker.data.encoded;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import nish.worker.data.Sha256;

/** The images of a record file, in the order of its index. */
final class RecordImages implements EncodedImages {

  private final RecordFile records;
  private final long[] offsets;
  private final long[] ends;
  private final int[] labels;
  private final String identity;

  private RecordImages(RecordFile records, RecordIndex index) {
    this.records = records;
    this.offsets = index.offsets();
    this.ends = new long[offsets.length];
    this.labels = new int[offsets.length];
    IntStream.range(0, offsets.length).parallel().forEach(this::readHead);
    index.requireWhole(ends, records);
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

  private void readHead(int image) {
    RecordFile.Content head = records.head(offsets[image], RecordHeader.LENGTH);
    labels[image] = RecordHeader.parse(head.bytes(), place(image)).classLabel(place(image));
    ends[image] = head.end();
  }

  @Override
  public Path origin() {
    return records.path();
  }

  /** A digest of the index, the file's length and its labels. */
  @Override
  public String identity() {
    return identity;
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
