package nish.driver.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nish.client.ApiClient;
import nish.client.ApiException;
import nish.client.api.ResultsApi;
import nish.client.api.SweepsApi;
import nish.client.model.FileProblem;
import nish.client.model.Priority;
import nish.client.model.Problem;
import nish.client.model.Sweep;
import nish.client.model.SweepPage;
import nish.client.model.Table;
import nish.client.model.TableName;
import nish.client.model.Validation;
import nish.driver.results.RunValue;
import nish.driver.results.TrialState;

/** A service that a verb asks instead of a store. */
final class Server {

  /** What can fail. */
  private interface Question<T> {
    T ask() throws ApiException;
  }

  private static final int MOST = 1_000;
  private static final int USER_ERROR = 400;
  private static final int SERVER_ERROR = 500;

  private final String url;
  private final SweepsApi sweeps;
  private final ResultsApi results;

  /**
   * @param url such as {@code http://localhost:8080}
   * @param token empty where none is needed
   */
  Server(String url, String token) {
    this.url = url;
    ApiClient client = new ApiClient();
    client.updateBaseUri(url.replaceFirst("/+$", "") + "/api/v1");
    if (!token.isEmpty()) {
      client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    }
    this.sweeps = new SweepsApi(client);
    this.results = new ResultsApi(client);
  }

  /** The newest of all where none is named. */
  String named(Optional<String> sweep) {
    return sweep.orElseGet(
        () ->
            page(1, Optional.empty()).getSweeps().stream()
                .findFirst()
                .map(Sweep::getName)
                .orElseThrow(
                    () -> new IllegalArgumentException("no sweep at " + url + " yet; run one")));
  }

  /** All, the newest first. */
  List<Sweep> sweeps() {
    List<Sweep> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      SweepPage page = page(MOST, after);
      all.addAll(page.getSweeps());
      after = Optional.ofNullable(page.getNext());
    } while (after.isPresent());
    return all;
  }

  private SweepPage page(int limit, Optional<String> after) {
    return asked(() -> sweeps.listSweeps(limit, after.orElse(null)));
  }

  /** How many of a sweep's trials need not be run again. */
  static int done(Sweep sweep) {
    return Stream.of(TrialState.values())
        .filter(TrialState::isDone)
        .mapToInt(state -> sweep.getByState().getOrDefault(state.toString(), 0))
        .sum();
  }

  Sweep sweep(String name) {
    return asked(() -> sweeps.getSweep(name));
  }

  Sweep submit(String source, String yaml, Priority priority) {
    return asked(source, () -> sweeps.submitSweep(yaml, priority));
  }

  Validation validate(String yaml) {
    return asked(() -> sweeps.validateSweep(yaml));
  }

  int cancel(String name) {
    return asked(() -> sweeps.cancelSweep(name)).getTrials();
  }

  int retry(String name, List<String> states) {
    return asked(() -> sweeps.retrySweep(name, states)).getTrials();
  }

  /** With test accuracies where they are asked for. */
  Table table(String sweep, TableName table, Optional<String> against, boolean test) {
    return asked(() -> results.getTable(sweep, table, against.orElse(null), null, test));
  }

  /** Of what stands for a trial so. */
  Table table(String sweep, TableName table, Optional<String> against, RunValue value) {
    String name = value.name().toLowerCase(Locale.ROOT);
    return asked(() -> results.getTable(sweep, table, against.orElse(null), name, false));
  }

  private <T> T asked(Question<T> question) {
    return asked(url, question);
  }

  private <T> T asked(String source, Question<T> question) {
    try {
      return question.ask();
    } catch (ApiException e) {
      throw told(source, e);
    }
  }

  private RuntimeException told(String source, ApiException e) {
    if (e.getCode() == 0 || e.getResponseBody() == null) {
      return new ServerException(
          "no service answers at %s: %s; is ./nish serve running there?"
              .formatted(url, e.getCause() == null ? e.getMessage() : e.getCause()),
          e);
    }
    String message = message(source, e.getResponseBody());
    return e.getCode() >= USER_ERROR && e.getCode() < SERVER_ERROR
        ? new IllegalArgumentException(message, e)
        : new ServerException(message, e);
  }

  /** A file's problems as compilers write them. */
  private static String message(String source, String body) {
    try {
      Problem problem = ApiClient.createDefaultObjectMapper().readValue(body, Problem.class);
      List<FileProblem> problems = problem.getProblems();
      return problems == null || problems.isEmpty()
          ? problem.getDetail()
          : problems.stream()
              .map(
                  each ->
                      "%s:%d:%d: %s"
                          .formatted(source, each.getLine(), each.getColumn(), each.getMessage()))
              .collect(Collectors.joining("\n"));
    } catch (JsonProcessingException e) {
      return "this is no Nish service: it answered " + body.lines().findFirst().orElse("nothing");
    }
  }
}
