package nish.driver.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The same command in a process of its own whose numerics have another number of threads: OpenMP
 * reads it once, when a process begins.
 */
final class OtherThreads {

  private OtherThreads() {}

  /** Whether this process is one that {@code ./nish} began, and so can be begun again. */
  static boolean canBegin() {
    return System.getProperty("nish.log") != null;
  }

  /** Waits for its end; it reads and prints where this process does. */
  static int run(int threads, List<String> arguments) {
    RuntimeMXBean here = ManagementFactory.getRuntimeMXBean();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(here.getInputArguments());
    command.addAll(List.of("-cp", here.getClassPath(), Main.class.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("OMP_NUM_THREADS", Integer.toString(threads));
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the trial was trained again", e);
    }
  }
}
