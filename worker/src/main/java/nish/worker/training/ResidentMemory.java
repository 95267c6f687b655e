package nish.worker.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/**
 * How much main memory a process has had at most, as Linux counts it: by its {@code VmHWM}, which
 * whoever may write to {@code clear_refs} sets back to what the process has now.
 *
 * @param process its folder in {@code /proc}
 */
record ResidentMemory(Path process) {

  static final ResidentMemory OF_THIS_PROCESS = new ResidentMemory(Path.of("/proc/self"));

  private static final String PEAK = "VmHWM:";
  private static final String SET_BACK = "5";
  private static final long KILOBYTE = 1024;

  /** In bytes, the most since it was last set back; empty where the system does not tell. */
  OptionalLong peak() {
    try {
      return Files.readAllLines(process.resolve("status")).stream()
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> KILOBYTE * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** Tells whether it could be set back: else the peak is that of the process' whole life. */
  boolean setBack() {
    try {
      Files.writeString(process.resolve("clear_refs"), SET_BACK, StandardOpenOption.WRITE);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
