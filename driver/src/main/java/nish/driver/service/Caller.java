package nish.driver.service;

import io.javalin.http.Context;

/**
 * Who asks.
 *
 * @param user the name that the token was made for
 */
public record Caller(String user, Access access) {

  /** Who is known by no token, where none is needed: whoever may use this machine. */
  static final Caller LOCAL = new Caller("local", Access.ADMIN);

  static final Caller UNKNOWN = new Caller("", Access.NONE);

  private static final String KEY = "caller";

  static Caller of(Context request) {
    Caller caller = request.attribute(KEY);
    return caller == null ? UNKNOWN : caller;
  }

  void attachTo(Context request) {
    request.attribute(KEY, this);
  }
}
