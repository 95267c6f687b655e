package nish.driver.service;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nish.client.model.TableName;
import nish.client.model.TrialPage;
import nish.driver.results.ResultsStore;
import nish.driver.results.SweepHead;
import nish.driver.results.TableFormat;
import nish.driver.results.TrialCursor;
import nish.driver.results.TrialFilter;
import nish.driver.results.TrialOrder;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialState;

/** What came of sweeps: trials and tables. */
final class ResultRoutes {

  private final ResultsStore store;
  private final SweepAnswers answers;

  ResultRoutes(ResultsStore store, SweepAnswers answers) {
    this.store = store;
    this.answers = answers;
  }

  void addTo(RoutesConfig routes) {
    routes
        .get("/api/v1/sweeps/{sweep}/trials", this::trials, Access.READ)
        .get("/api/v1/sweeps/{sweep}/tables/{table}", this::table, Access.READ)
        .get("/api/v1/trials/{trial}", this::trial, Access.READ);
  }

  private void trials(Context request) {
    SweepHead head = answers.known(request);
    if (Versioned.isKnown(request, store.change(head.name()))) {
      return;
    }
    TrialCursor after =
        Optional.ofNullable(request.queryParam("after"))
            .map(TrialCursor::parse)
            .orElse(TrialCursor.START);
    var page =
        store.trials(
            head.name(), filter(request), TrialOrder.POSITION, after, Query.limit(request));
    TrialPage answer =
        new TrialPage()
            .trials(
                page.trials().stream().map(trial -> TrialAnswers.of(trial, head.metric())).toList())
            .total(Math.toIntExact(page.total()));
    page.next().ifPresent(next -> answer.next(next.toString()));
    request.json(answer);
  }

  private static TrialFilter filter(Context request) {
    Set<TrialState> states = EnumSet.noneOf(TrialState.class);
    request.queryParams("state").forEach(state -> states.add(TrialState.of(state)));
    TrialFilter there = Query.places(request, TrialFilter.ALL.withStates(states));
    String activation = request.queryParam("activation");
    return activation == null ? there : there.withActivation(activation);
  }

  private void table(Context request) {
    SweepHead head = answers.known(request);
    TableName name = name(request.pathParam("table"));
    boolean isLook = Boolean.parseBoolean(request.queryParam("test"));
    if (!isLook && Versioned.isKnown(request, store.change(head.name()))) {
      return;
    }
    AskedTable.Told told = AskedTable.of(store, head.name(), head.metric(), request).tell(name);
    request.header(Header.VARY, Header.ACCEPT);
    switch (Accepted.of(request, "application/json", "text/csv", "text/markdown", "text/plain")) {
      case "text/csv" ->
          request.contentType("text/csv").result(TableFormat.CSV.print(told.table()));
      case "text/markdown" ->
          request.contentType("text/markdown").result(forPeople(TableFormat.MARKDOWN, told));
      case "text/plain" ->
          request.contentType("text/plain").result(forPeople(TableFormat.TEXT, told));
      default -> request.json(TableAnswer.of(told.table(), told.notes()));
    }
  }

  private static String forPeople(TableFormat format, AskedTable.Told told) {
    return format.print(told.table())
        + told.notes().stream()
            .filter(note -> !note.isBlank())
            .map(note -> "\n" + note.strip() + "\n")
            .reduce("", String::concat);
  }

  private static TableName name(String name) {
    try {
      return TableName.fromValue(name);
    } catch (IllegalArgumentException e) {
      throw RefusedException.notFound(
          "tables are %s, not \"%s\"".formatted(List.of(TableName.values()), name));
    }
  }

  private void trial(Context request) {
    String id = request.pathParam("trial");
    TrialRecord record =
        store
            .trial(id)
            .orElseThrow(
                () -> RefusedException.notFound("no trial's id starts with \"" + id + "\""));
    request.json(TrialAnswers.of(record, store.attempts(record.id())));
  }
}
