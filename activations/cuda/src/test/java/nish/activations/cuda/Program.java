package nish.activations.cuda;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A run of another program, to its end. */
record Program(int status, byte[] output) {

  /** Runs it, with what it says on errors among its output, and nothing to read. */
  static Program run(String... command) {
    return run(new byte[0], List.of(command));
  }

  static Program run(byte[] input, List<String> command) {
    try {
      Path file = Files.createTempFile("nish", ".in");
      try {
        Files.write(file, input);
        Process process =
            new ProcessBuilder(command)
                .redirectInput(file.toFile())
                .redirectErrorStream(true)
                .start();
        byte[] output = process.getInputStream().readAllBytes();
        return new Program(process.waitFor(), output);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Skips the test where there is no such program on the path. */
  static void assumeInstalled(String name) {
    boolean found =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    assumeTrue(found, () -> "there is no " + name + " on this machine's path");
  }

  String text() {
    return new String(output, StandardCharsets.UTF_8);
  }
}
