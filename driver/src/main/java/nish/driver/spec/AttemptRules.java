package nish.driver.spec;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How often and how long each of a sweep's trials may be tried; changes no result.
 *
 * @param retries how many attempts may be lost, with an executor or a network, before it fails
 * @param timeLimit of one attempt
 */
public record AttemptRules(int retries, Optional<Duration> timeLimit) {

  /** What holds where the file does not say. */
  public static final AttemptRules STANDARD = new AttemptRules(3, Optional.empty());

  static final String NO_LIMIT = "none";

  private static final Map<Character, Duration> UNITS =
      Map.of(
          's', Duration.ofSeconds(1),
          'm', Duration.ofMinutes(1),
          'h', Duration.ofHours(1),
          'd', Duration.ofDays(1));

  /** With the limit as the file has it, such as {@code 90m}. */
  static AttemptRules of(long retries, String timeLimit) {
    return new AttemptRules(Math.toIntExact(retries), duration(timeLimit));
  }

  private static Optional<Duration> duration(String text) {
    if (text.equals(NO_LIMIT)) {
      return Optional.empty();
    }
    int last = text.length() - 1;
    Duration unit = UNITS.get(text.charAt(last));
    return Optional.of(unit.multipliedBy(Integer.parseInt(text.substring(0, last))));
  }
}
