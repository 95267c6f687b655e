package nish.driver.service;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** In which form an answer is wanted. */
final class Accepted {

  private Accepted() {}

  /** The first of these that the caller names, in the caller's order; else the first. */
  static String of(Context request, String... forms) {
    String accept = Optional.ofNullable(request.header(Header.ACCEPT)).orElse("");
    List<String> known = List.of(forms);
    return Arrays.stream(accept.split(","))
        .map(part -> part.replaceFirst(";.*", "").strip())
        .filter(known::contains)
        .findFirst()
        .orElse(forms[0]);
  }
}
