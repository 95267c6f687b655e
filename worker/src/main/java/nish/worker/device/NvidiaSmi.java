package nish.worker.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** NVIDIA's own tool, asked which cards are there: it needs nothing of CUDA but the driver. */
final class NvidiaSmi {

  private static final String UNKNOWN_FIELD = "is not a valid field to query";

  private final List<String> program;
  private final Duration limit;

  /**
   * @param program and its first arguments
   * @param limit after which it is ended; a card that has fallen off its bus makes it hang
   */
  NvidiaSmi(List<String> program, Duration limit) {
    this.program = List.copyOf(program);
    this.limit = limit;
  }

  /**
   * @throws DeviceException if it does not tell
   */
  List<Card> cards() {
    try {
      Path said = Files.createTempFile("nvidia-smi", ".csv");
      try {
        int exitCode = run(said);
        return cards(exitCode, Files.readString(said, StandardCharsets.UTF_8));
      } finally {
        Files.deleteIfExists(said);
      }
    } catch (IOException e) {
      throw new DeviceException(
          "%s tells which GPUs are there, but cannot be run: %s; install NVIDIA's driver on this host, or run a build of Nish for CPUs"
              .formatted(program.get(0), e.getMessage()),
          e);
    }
  }

  private int run(Path said) throws IOException {
    List<String> command =
        Stream.concat(
                program.stream(), Stream.of("--query-gpu=" + Card.FIELDS, "--format=csv,noheader"))
            .toList();

    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeviceException("interrupted while nvidia-smi was asked; run again", e);
    } finally {
      process.destroyForcibly();
    }
    throw new DeviceException(
        "nvidia-smi should tell of the GPUs within %d s and has not; see dmesg on this host for a GPU that hangs"
            .formatted(limit.toSeconds()));
  }

  /** What it means, having ended so and said that. */
  static List<Card> cards(int exitCode, String said) {
    if (said.contains(UNKNOWN_FIELD)) {
      throw new DeviceException(
          "nvidia-smi does not tell the compute capability, so the driver is older than %s, which CUDA 11.6 needs; install a newer driver on this host"
              .formatted(CudaBuild.OLDEST_DRIVER));
    }
    if (exitCode != 0) {
      throw new DeviceException(
          "nvidia-smi ended with %d and says: %s; mend the driver on this host, or run a build of Nish for CPUs"
              .formatted(exitCode, said.lines().findFirst().orElse("nothing")));
    }
    return said.startsWith("No devices were found") ? List.of() : Card.list(said);
  }
}
