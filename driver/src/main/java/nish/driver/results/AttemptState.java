package nish.driver.results;

import java.util.Locale;

/** Where an attempt stands, or how it ended. */
public enum AttemptState {
  RUNNING,
  COMPLETED,
  STOPPED,
  DIVERGED,
  FAILED,
  CANCELLED,
  LOST,
  INTERRUPTED,
  SUPERSEDED;

  /** The state that prints so; null is what runs. */
  static AttemptState of(String name) {
    return name == null ? RUNNING : valueOf(name.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
