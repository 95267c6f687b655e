package nish.driver.service;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import nish.client.model.FileProblem;
import nish.client.model.Problem;
import nish.driver.results.StoreAwayException;
import nish.driver.results.StoreException;
import nish.driver.run.RunException;
import nish.driver.spec.SpecException;
import nish.driver.spec.SpecProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors as RFC 9457 has them: a status, a title, and a sentence that says what to do. */
final class Problems {

  static final String TYPE = "application/problem+json";

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  static void addTo(RoutesConfig routes) {
    routes
        .exception(
            RefusedException.class, (e, request) -> tell(request, e.status(), e.getMessage()))
        .exception(SpecException.class, Problems::tellOfFile)
        .exception(
            HttpResponseException.class,
            (e, request) -> tell(request, HttpStatus.forStatus(e.getStatus()), e.getMessage()))
        .exception(
            IllegalArgumentException.class,
            (e, request) -> tell(request, HttpStatus.BAD_REQUEST, e.getMessage()))
        .exception(
            StoreAwayException.class,
            (e, request) -> tell(request, HttpStatus.SERVICE_UNAVAILABLE, e.getMessage()))
        .exception(
            StoreException.class,
            (e, request) -> tell(request, HttpStatus.NOT_FOUND, e.getMessage()))
        .exception(
            RunException.class,
            (e, request) -> tell(request, HttpStatus.SERVICE_UNAVAILABLE, e.getMessage()))
        .exception(Exception.class, Problems::tellOfUnexpected);
  }

  private static void tellOfFile(SpecException e, Context request) {
    answer(
        request,
        problem(HttpStatus.UNPROCESSABLE_CONTENT, "the sweep's file has problems")
            .problems(of(e.problems())));
  }

  static List<FileProblem> of(List<SpecProblem> problems) {
    return problems.stream()
        .map(
            each ->
                new FileProblem().line(each.line()).column(each.column()).message(each.message()))
        .toList();
  }

  /** What is in the log is for those who run the service. */
  private static void tellOfUnexpected(Exception e, Context request) {
    LOG.error("{} {} failed", request.method(), request.path(), e);
    tell(
        request,
        HttpStatus.INTERNAL_SERVER_ERROR,
        "this is unexpected; the service's log tells more");
  }

  /** Where no route was, or none for that method. */
  static void tellWhereNothingIsSaid(Context request) {
    if (!TYPE.equals(request.res().getContentType())) {
      tell(
          request,
          request.status(),
          "there is no %s %s; /api/v1/openapi.yaml says what there is"
              .formatted(request.method(), request.path()));
    }
  }

  static void tell(Context request, HttpStatus status, String detail) {
    answer(request, problem(status, detail));
  }

  static Problem problem(HttpStatus status, String detail) {
    return new Problem().title(status.getMessage()).status(status.getCode()).detail(detail);
  }

  private static void answer(Context request, Problem problem) {
    request.status(problem.getStatus()).contentType(TYPE).result(Json.text(problem));
  }
}
