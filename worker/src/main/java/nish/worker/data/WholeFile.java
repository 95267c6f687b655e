package nish.worker.data;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Files that are read at once. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * All bytes of a file, also when the thread is interrupted: a trial that is cancelled reads on
   * until it looks.
   *
   * @throws DataException if it cannot be read
   */
  public static byte[] read(Path file) {
    try (InputStream in = new FileInputStream(file.toFile())) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new DataException("%s cannot be read: %s".formatted(file, e), e);
    }
  }
}
