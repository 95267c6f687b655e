package nish.driver.spec;

import java.util.Locale;

/** Whether a metric is better where it is greater or where it is smaller. */
public enum Goal {
  MAXIMIZE,
  MINIMIZE;

  /** As a sweep's file writes it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
