package nish.driver.service;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets pass who may: by a token in the header, or in a browser's cookie. */
final class Gate {

  static final String COOKIE = "nish-session";

  private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S+)");
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Tokens tokens;
  private final boolean needsToken;

  /**
   * @param needsToken false where whoever may use this machine may do all
   */
  Gate(Tokens tokens, boolean needsToken) {
    this.tokens = tokens;
    this.needsToken = needsToken;
  }

  /**
   * Before each route.
   *
   * @throws RefusedException if the caller may not
   */
  void check(Context request) {
    requireOwnPage(request);
    Caller caller = caller(request);
    caller.attachTo(request);
    for (var role : request.routeRoles()) {
      if (role instanceof Access asked && !caller.access().allows(asked)) {
        throw refusal(caller, asked);
      }
    }
  }

  private static RefusedException refusal(Caller caller, Access asked) {
    return caller.access() == Access.NONE
        ? new RefusedException(
            HttpStatus.UNAUTHORIZED,
            "this needs a token; send Authorization: Bearer with one, which ./nish token add makes")
        : new RefusedException(
            HttpStatus.FORBIDDEN,
            "this needs a token that may %s, but that of %s may only %s; ask who runs the service for another"
                .formatted(asked, caller.user(), caller.access()));
  }

  private Caller caller(Context request) {
    Optional<String> token = token(request);
    if (token.isEmpty() && !needsToken) {
      return Caller.LOCAL;
    }
    return token.flatMap(tokens::caller).orElse(Caller.UNKNOWN);
  }

  private static Optional<String> token(Context request) {
    String header = request.header(Header.AUTHORIZATION);
    if (header != null) {
      Matcher bearer = BEARER.matcher(header);
      return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.of("");
    }
    return Optional.ofNullable(request.cookie(COOKIE));
  }

  /**
   * A browser sends its cookie, and reaches this machine's loopback, for other pages too: what
   * changes something is to come from our own page, and names that lead here by someone else's DNS
   * are not ours.
   */
  private void requireOwnPage(Context request) {
    if (!needsToken && !THIS_MACHINE.contains(hostName(request.host()))) {
      throw new RefusedException(
          HttpStatus.MISDIRECTED_REQUEST,
          "without tokens the service answers for this machine's own names, not for \"%s\""
              .formatted(request.host()));
    }
    String origin = request.header(Header.ORIGIN);
    boolean isSafe = SAFE.contains(request.method().name());
    if (!isSafe && origin != null && !isSame(origin, request.host())) {
      throw new RefusedException(
          HttpStatus.FORBIDDEN, "this is for the service's own page, but comes from " + origin);
    }
  }

  private static boolean isSame(String origin, String host) {
    try {
      return URI.create(origin).getAuthority() != null
          && URI.create(origin).getAuthority().equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String hostName(String host) {
    return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
  }
}
