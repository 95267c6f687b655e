package nish.driver.road;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A command of the system, run to its end. */
final class SystemCommand {

  private SystemCommand() {}

  /** Fails with what it said where it fails. */
  static void run(String... words) {
    said(words);
  }

  /** What it said; fails with that where it fails. */
  static String said(String... words) {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(List.of(words) + ": " + said.strip());
      }
      return said;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(List.of(words).toString(), e);
    }
  }

  static boolean succeeds(String... words) {
    try {
      run(words);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
