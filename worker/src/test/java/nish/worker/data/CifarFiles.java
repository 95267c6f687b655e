package nish.worker.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Files in CIFAR's layouts, made by hand. */
final class CifarFiles {

  private CifarFiles() {}

  /** Records of CIFAR-10, a class each; a pixel's bytes tell colour, place and {@code salt}. */
  static byte[] ten(int salt, int... labels) {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    for (int label : labels) {
      records.write(label);
      pixels(records, salt);
    }
    return records.toByteArray();
  }

  /** Records of CIFAR-100 of one fine label each, and a coarse label before it. */
  static byte[] hundred(int salt, int... labels) {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    for (int label : labels) {
      records.write(19);
      records.write(label);
      pixels(records, salt);
    }
    return records.toByteArray();
  }

  private static void pixels(ByteArrayOutputStream records, int salt) {
    for (int channel = 0; channel < 3; channel++) {
      for (int pixel = 0; pixel < 1024; pixel++) {
        records.write(value(channel, pixel / 32, pixel % 32, salt));
      }
    }
  }

  static int value(int channel, int row, int column, int salt) {
    return (channel * 80 + row * 3 + column + salt) & 0xff;
  }

  static void write(Path folder, Map<String, byte[]> files) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** An archive of those files in a folder, packed. */
  static byte[] archive(String folder, Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(folder + "/" + file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return IdxFiles.gzip(bytes.toByteArray());
  }
}
