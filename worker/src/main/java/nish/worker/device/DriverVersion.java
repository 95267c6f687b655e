package nish.worker.device;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A version of NVIDIA's driver, such as 510.47.03. */
record DriverVersion(String text) implements Comparable<DriverVersion> {

  private static final Pattern WRITTEN = Pattern.compile("\\d{1,6}(\\.\\d{1,6}){1,3}");

  DriverVersion {
    if (!WRITTEN.matcher(text).matches()) {
      throw new IllegalArgumentException("a driver's version is such as 510.47.03, not " + text);
    }
  }

  @Override
  public int compareTo(DriverVersion other) {
    return Arrays.compare(numbers(), other.numbers());
  }

  private int[] numbers() {
    return Arrays.stream(text.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
  }

  @Override
  public String toString() {
    return text;
  }
}
