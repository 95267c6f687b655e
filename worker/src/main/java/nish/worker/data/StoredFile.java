package nish.worker.data;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A file of a dataset, whole.
 *
 * @param name where it lies, for the messages
 * @param bytes as they lie there, packed or not
 */
record StoredFile(String name, byte[] bytes) {

  /** Also when the thread is interrupted: a trial that is cancelled reads on until it looks. */
  static StoredFile read(Path file) {
    try (InputStream in = new FileInputStream(file.toFile())) {
      return new StoredFile(file.toString(), in.readAllBytes());
    } catch (IOException e) {
      throw new DataException("%s cannot be read: %s".formatted(file, e), e);
    }
  }

  /**
   * Its content, unpacked if it is gzip's.
   *
   * @throws DataException if the packing is broken
   */
  byte[] content() {
    return Idx.unpack(name, bytes);
  }
}
