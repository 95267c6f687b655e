package nish.worker.data.encoded;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes MXNet's record files and indexes, word by word, as dmlc-core's documents say. */
final class RecordWriter {

  private static final int MAGIC = 0xced7230a;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final List<Integer> offsets = new ArrayList<>();

  /** A record of one part, the label in its header. */
  RecordWriter add(float label, byte[] image) throws IOException {
    offsets.add(bytes.size());
    part(0, content(0, label, image));
    return this;
  }

  /** A record of one part, the label behind its header. */
  RecordWriter addWithLabelBehind(float label, byte[] image) throws IOException {
    ByteArrayOutputStream behind = new ByteArrayOutputStream();
    DataOutputStream words = new DataOutputStream(behind);
    words.writeInt(Integer.reverseBytes(Float.floatToIntBits(label)));
    words.write(image);
    offsets.add(bytes.size());
    part(0, content(1, -1, behind.toByteArray()));
    return this;
  }

  /** A record in three parts: the magic number stood between them. */
  RecordWriter addInThreeParts(float label, byte[] first, byte[] second, byte[] third)
      throws IOException {
    offsets.add(bytes.size());
    part(1, content(0, label, first));
    part(2, second);
    part(3, third);
    return this;
  }

  private static byte[] content(int flag, float label, byte[] rest) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    DataOutputStream words = new DataOutputStream(content);
    words.writeInt(Integer.reverseBytes(flag));
    words.writeInt(Integer.reverseBytes(Float.floatToIntBits(label)));
    words.writeLong(0);
    words.writeLong(0);
    words.write(rest);
    return content.toByteArray();
  }

  private void part(int kind, byte[] content) throws IOException {
    out.writeInt(Integer.reverseBytes(MAGIC));
    out.writeInt(Integer.reverseBytes(kind << 29 | content.length));
    out.write(content);
    while (bytes.size() % 4 != 0) {
      out.write(0);
    }
  }

  byte[] records() {
    return bytes.toByteArray();
  }

  String index() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < offsets.size(); i++) {
      lines.append(i).append('\t').append(offsets.get(i)).append('\n');
    }
    return lines.toString();
  }

  /** Writes {@code name.rec} and {@code name.idx}. */
  void write(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(name + ".rec"), records());
    Files.writeString(folder.resolve(name + ".idx"), index());
  }
}
