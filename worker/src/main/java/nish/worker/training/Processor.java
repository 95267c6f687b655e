package nish.worker.training;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What the operating system tells of the processor and its host. */
final class Processor {

  private static final Path LINUX = Path.of("/proc/cpuinfo");

  private Processor() {}

  /** For people: its model, or its architecture where no more is told. */
  static String name() {
    return line("model name").orElse(System.getProperty("os.arch"));
  }

  /** The name of the host, or {@code unknown} where it has none. */
  static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  /** The first value of that key, as Linux tells it; empty elsewhere. */
  static Optional<String> line(String key) {
    if (!Files.isReadable(LINUX)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(LINUX)) {
      return lines
          .filter(line -> line.startsWith(key) && line.contains(":"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
