package nish.worker.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nish.worker.data.Sha256;
import nish.worker.trial.NetworkChoice;

/**
 * The networks that lie as files in a data directory's folder {@code networks}. Loads no numerics.
 */
public final class NetworkFiles {

  private static final String FOLDER = "networks";

  private NetworkFiles() {}

  /** Whether a network of that name is one from a file, by the name's ending. */
  public static boolean isFile(String name) {
    return name.matches("[^@()]+\\.(json|h5)");
  }

  /**
   * The names of those of a data directory; none where there is no such folder.
   *
   * @throws IllegalArgumentException if the folder cannot be read
   */
  public static List<String> names(Path dataDirectory) {
    Path folder = dataDirectory.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(NetworkFiles::isFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the networks in %s cannot be read: %s".formatted(folder, e), e);
    }
  }

  /**
   * The SHA-256 of one of them, in hexadecimal digits.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  public static String digest(Path dataDirectory, String name) {
    return digest(dataDirectory.resolve(FOLDER).resolve(name));
  }

  /**
   * Where a trial's network lies, as the sweep found it.
   *
   * @throws IllegalArgumentException if it is not there, or has changed since
   */
  static Path verified(Path dataDirectory, NetworkChoice choice) {
    Path folder = dataDirectory.resolve(FOLDER);
    Path file = folder.resolve(choice.name()).normalize();
    if (!folder.normalize().equals(file.getParent())) {
      throw new IllegalArgumentException(
          "a network's file lies in %s itself, but %s does not; move it there"
              .formatted(folder, choice.name()));
    }
    String found = digest(file);
    if (!found.equals(choice.digest())) {
      throw new IllegalArgumentException(
          "%s has SHA-256 %s, but the trial was made for one with %s; bring that file back, or run the sweep anew"
              .formatted(file, found, choice.digest().isEmpty() ? "none" : choice.digest()));
    }
    return file;
  }

  private static String digest(Path file) {
    try {
      return Sha256.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s cannot be read: %s; put the network's file there".formatted(file, e), e);
    }
  }
}
