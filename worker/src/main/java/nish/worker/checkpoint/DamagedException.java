package nish.worker.checkpoint;

import java.io.IOException;
import java.io.Serial;

/** A file's bytes were read, but are not those of a checkpoint. */
final class DamagedException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  DamagedException(String message, Throwable cause) {
    super(message, cause);
  }
}
