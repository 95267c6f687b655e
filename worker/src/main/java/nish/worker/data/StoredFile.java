package nish.worker.data;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file of a dataset, whole.
 *
 * @param name where it lies, for the messages
 * @param bytes as they lie there, packed or not
 * @param remedy what to do where it is broken, for the messages
 */
record StoredFile(String name, byte[] bytes, String remedy) {

  private static final String DOWNLOADED = "remove it, and it is downloaded again";
  private static final String OWN = "put a whole one there";

  /** A file that is downloaded where it is missing. */
  static StoredFile downloaded(Path file) {
    return new StoredFile(file.toString(), WholeFile.read(file), DOWNLOADED);
  }

  /** A file of the user's own. */
  static StoredFile own(Path file) {
    return new StoredFile(file.toString(), WholeFile.read(file), OWN);
  }

  /**
   * Its content, unpacked if it is gzip's.
   *
   * @throws DataException if the packing is broken
   */
  byte[] content() {
    try {
      return Gzip.unpack(bytes);
    } catch (IOException e) {
      throw broken(e.getMessage());
    }
  }

  /** What is wrong with it, and the remedy. */
  DataException broken(String what) {
    return new DataException("%s: %s; %s".formatted(name, what, remedy));
  }
}
