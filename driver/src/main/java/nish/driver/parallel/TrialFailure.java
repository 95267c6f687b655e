package nish.driver.parallel;

import java.io.Serial;

/** An executor cannot train the trial, and none could; the message says why and what to do. */
public final class TrialFailure extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  TrialFailure(String message) {
    super(message);
  }
}
