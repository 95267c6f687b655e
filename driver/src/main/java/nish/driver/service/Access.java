package nish.driver.service;

import io.javalin.security.RouteRole;
import java.util.Locale;

/** What a caller may do; each may do what those before it may. */
public enum Access implements RouteRole {
  NONE,
  READ,
  SUBMIT,
  ADMIN;

  /** Whether a caller who has this may do what asks for that. */
  boolean allows(Access asked) {
    return compareTo(asked) >= 0;
  }

  /** In lower case, as the command line and the contract have it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
