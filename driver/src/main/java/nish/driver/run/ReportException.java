package nish.driver.run;

import java.io.Serial;

/** A report did not reach the driver, or was refused there. */
final class ReportException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
