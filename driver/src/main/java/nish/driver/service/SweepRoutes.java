package nish.driver.service;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import nish.client.model.SweepPage;
import nish.driver.results.ResultsStore;
import nish.driver.results.SweepSummary;

/** Sweeps are listed, and tell how far they are. */
final class SweepRoutes {

  private final ResultsStore store;
  private final Conductor conductor;
  private final SweepAnswers answers;

  SweepRoutes(ResultsStore store, Conductor conductor, SweepAnswers answers) {
    this.store = store;
    this.conductor = conductor;
    this.answers = answers;
  }

  void addTo(RoutesConfig routes) {
    routes
        .get("/api/v1/sweeps", this::list, Access.READ)
        .get("/api/v1/sweeps/{sweep}", this::get, Access.READ)
        .get("/api/v1/sweeps/{sweep}/file", this::file, Access.READ);
  }

  private void list(Context request) {
    List<SweepSummary> all = store.sweeps();
    int limit = Query.limit(request);
    Optional<String> after = Optional.ofNullable(request.queryParam("after"));
    int from = after.map(name -> names(all).indexOf(name) + 1).orElse(0);
    List<SweepSummary> page = all.subList(from, Math.min(from + limit, all.size()));
    SweepPage answer = new SweepPage().sweeps(page.stream().map(answers::of).toList());
    if (from + limit < all.size()) {
      answer.next(page.get(page.size() - 1).name());
    }
    request.json(answer);
  }

  private static List<String> names(List<SweepSummary> sweeps) {
    return sweeps.stream().map(SweepSummary::name).toList();
  }

  private void get(Context request) {
    String name = answers.known(request).name();
    if (!Versioned.isKnown(request, store.change(name) + conductor.stamp(name))) {
      request.json(answers.named(name));
    }
  }

  private void file(Context request) {
    request.contentType("application/yaml").result(answers.known(request).yaml());
  }
}
