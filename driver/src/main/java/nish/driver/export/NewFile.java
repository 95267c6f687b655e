package nish.driver.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that has its name once it is whole: it is written beside that, and moved.
 *
 * @param replaces whether it may take the place of another
 */
public record NewFile(Path file, boolean replaces) {

  /** What fills a file that is not there yet. */
  interface Filling<T> {
    T fill(Path file) throws IOException;
  }

  /**
   * @throws IllegalArgumentException if it cannot be made there
   */
  public NewFile {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException("there is no folder " + folder + "; make it first");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "rows are written into a file, but %s is none; name another by --out".formatted(file));
    }
    if (Files.exists(file) && !replaces) {
      throw new IllegalArgumentException(
          "there is a file %s already; name another by --out, or replace it by --force"
              .formatted(file));
    }
  }

  /**
   * Fills it; where that fails, nothing has changed.
   *
   * @throws ExportException if it cannot be written
   */
  <T> T write(Filling<T> filling) {
    Path beside = Beside.of(file);
    try {
      T result = filling.fill(beside);
      if (replaces) {
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.move(beside, file);
      }
      return result;
    } catch (IOException e) {
      throw new ExportException("%s cannot be written: %s".formatted(file, e), e);
    } finally {
      Beside.delete(beside);
    }
  }
}
