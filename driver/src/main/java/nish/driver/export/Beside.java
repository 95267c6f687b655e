package nish.driver.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where something is written before it has its name: in the same folder, which it can be moved in.
 */
final class Beside {

  private Beside() {}

  /** A path of this process alone. */
  static Path of(Path target) {
    Path whole = target.toAbsolutePath().normalize();
    String name = ".%s.%d-%x.part".formatted(whole.getFileName(), pid(), System.nanoTime());
    return whole.resolveSibling(name);
  }

  private static long pid() {
    return ProcessHandle.current().pid();
  }

  /** Deletes a file, or a folder with all that is in it; there may be none. */
  static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
