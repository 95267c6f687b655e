package nish.worker.data;

import java.io.Serial;

/** A dataset cannot be had; the message names the file, what is wrong with it and the remedy. */
public final class DataException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public DataException(String message) {
    super(message);
  }

  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
