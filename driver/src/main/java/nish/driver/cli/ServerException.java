package nish.driver.cli;

/** A service could not do what it was asked; the message says why, and what to do. */
final class ServerException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
