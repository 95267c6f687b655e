package nish.driver.run;

import java.io.Serial;

/** A report did not reach the driver, or it wants the trial to be tried again. */
final class ReportException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  ReportException(String message) {
    super(message);
  }

  ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
