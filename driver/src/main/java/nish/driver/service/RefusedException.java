package nish.driver.service;

import io.javalin.http.HttpStatus;

/** A request cannot be done as it is; says the rule, the value and the remedy. */
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final HttpStatus status;

  RefusedException(HttpStatus status, String message) {
    super(message);
    this.status = status;
  }

  static RefusedException notFound(String message) {
    return new RefusedException(HttpStatus.NOT_FOUND, message);
  }

  static RefusedException conflict(String message) {
    return new RefusedException(HttpStatus.CONFLICT, message);
  }

  HttpStatus status() {
    return status;
  }
}
