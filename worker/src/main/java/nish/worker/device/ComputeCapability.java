package nish.worker.device;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which machine code a card runs, as NVIDIA numbers it. */
record ComputeCapability(int major, int minor) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})");

  /**
   * @param text such as {@code 8.6}
   * @throws IllegalArgumentException if it is no such number
   */
  static ComputeCapability of(String text) {
    Matcher numbers = WRITTEN.matcher(text);
    if (!numbers.matches()) {
      throw new IllegalArgumentException(
          "a compute capability is such as 8.6, but this is " + text);
    }
    return new ComputeCapability(
        Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
  }

  /** Whether a card of this capability runs machine code made for that one (NVIDIA's rule). */
  boolean runsCodeFor(ComputeCapability built) {
    return built.major == major && built.minor <= minor;
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
