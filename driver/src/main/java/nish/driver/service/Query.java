package nish.driver.service;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nish.driver.results.TrialFilter;

/** What a request's address says. */
final class Query {

  private static final int USUAL_LIMIT = 100;
  private static final int MOST = 1_000;

  private Query() {}

  static int limit(Context request) {
    String asked = request.queryParam("limit");
    if (asked == null) {
      return USUAL_LIMIT;
    }
    if (!asked.matches("\\d{1,4}")
        || Integer.parseInt(asked) < 1
        || Integer.parseInt(asked) > MOST) {
      throw new IllegalArgumentException(
          "limit is a number from 1 to %d, not \"%s\"".formatted(MOST, asked));
    }
    return Integer.parseInt(asked);
  }

  /** Of the network and the dataset alone that are named. */
  static TrialFilter places(Context request, TrialFilter filter) {
    String network = request.queryParam("network");
    String dataset = request.queryParam("dataset");
    TrialFilter there = network == null ? filter : filter.withNetwork(network);
    return dataset == null ? there : there.withDataset(dataset);
  }

  static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
