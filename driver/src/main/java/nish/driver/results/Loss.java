package nish.driver.results;

/**
 * Why an attempt ended without an outcome of its trial, which waits for the next one.
 *
 * @param counts whether it is one of those that a trial has only so many of
 */
public record Loss(boolean counts, String reason) {

  /** Its executor, host or network was lost. */
  public static Loss of(String reason) {
    return new Loss(true, reason);
  }

  /** It was told to end before its time, to go on later. */
  public static Loss interrupted(String reason) {
    return new Loss(false, reason);
  }

  AttemptState state() {
    return counts ? AttemptState.LOST : AttemptState.INTERRUPTED;
  }
}
