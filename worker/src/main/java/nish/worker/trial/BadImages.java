package nish.worker.trial;

import java.util.Locale;

/** What becomes of a trial whose dataset holds images that do not decode. */
public enum BadImages {
  /** It fails at the first of them. */
  FAIL,
  /** They are counted, told once, and left out. */
  SKIP;

  /** As a sweep's file writes it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
