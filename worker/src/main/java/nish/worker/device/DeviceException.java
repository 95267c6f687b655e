package nish.worker.device;

import java.io.Serial;

/** A card cannot be used, or cannot be asked; the message says why and what to do. */
public final class DeviceException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  DeviceException(String message) {
    super(message);
  }

  DeviceException(String message, Throwable cause) {
    super(message, cause);
  }
}
