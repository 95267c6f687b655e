package nish.driver.results;

/**
 * A results store cannot do what it was asked: its message says the rule, the value and the remedy,
 * and never a password.
 */
public sealed class StoreException extends RuntimeException permits StoreAwayException {

  private static final long serialVersionUID = 1;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
