package nish.driver.service;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Arrays;

/** Answers that stay as they are while a number does (weak ETags; RFC 9110, 8.8.3). */
final class Versioned {

  private Versioned() {}

  /** Tells the answer's version; true where the caller has it, and nothing else is to be said. */
  static boolean isKnown(Context request, long version) {
    String tag = "W/\"" + Long.toHexString(version) + "\"";
    request.header(Header.ETAG, tag).header(Header.CACHE_CONTROL, "private, no-cache");
    String known = request.header(Header.IF_NONE_MATCH);
    boolean isKnown =
        known != null && Arrays.stream(known.split(",")).map(String::strip).anyMatch(tag::equals);
    if (isKnown) {
      request.status(HttpStatus.NOT_MODIFIED);
    }
    return isKnown;
  }
}
