package nish.driver.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import nish.driver.spec.KnownNetwork;

/** The networks of files that a data directory adds to the catalogue. */
record NetworkFiles(Path root) {

  private static final String NETWORKS = "networks";

  /** The files of its folder {@code networks}. */
  List<KnownNetwork> networks() {
    Path folder = root.resolve(NETWORKS);
    return names(folder).stream()
        .filter(name -> name.matches("[^@()]+\\.(json|h5)"))
        .map(name -> KnownNetwork.ofFile(name, () -> digest(folder.resolve(name))))
        .toList();
  }

  private static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(Path file) {
    try (InputStream bytes =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      bytes.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) bytes).getMessageDigest().digest());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the network's file %s cannot be read (%s); check its permissions"
              .formatted(file, e.getMessage()),
          e);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
