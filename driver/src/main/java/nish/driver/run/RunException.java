package nish.driver.run;

import java.io.Serial;

/** Spark could not run the trials; the message says why. What was done before is kept. */
public final class RunException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  RunException(String message) {
    super(message);
  }

  RunException(String message, Throwable cause) {
    super(message, cause);
  }
}
