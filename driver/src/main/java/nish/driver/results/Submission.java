package nish.driver.results;

import java.time.Instant;

/**
 * A sweep that was given to the service.
 *
 * @param owner who gave it
 * @param priority in lower case
 * @param submitted to the millisecond
 * @param isWanted whether the service is to run it still
 */
public record Submission(
    String sweep, String owner, String priority, Instant submitted, boolean isWanted) {

  /** The same, once nothing is left of it to do. */
  public Submission over() {
    return new Submission(sweep, owner, priority, submitted, false);
  }
}
