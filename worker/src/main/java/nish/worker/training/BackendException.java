package nish.worker.training;

import java.io.Serial;

/** The numerics cannot be used as they are; the message says why and what to do. */
public final class BackendException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public BackendException(String message) {
    super(message);
  }

  public BackendException(String message, Throwable cause) {
    super(message, cause);
  }
}
