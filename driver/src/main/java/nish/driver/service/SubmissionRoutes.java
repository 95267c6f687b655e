package nish.driver.service;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nish.client.model.Changed;
import nish.client.model.Validation;
import nish.driver.results.CodeVersion;
import nish.driver.results.Detectable;
import nish.driver.results.ResultsStore;
import nish.driver.results.Submission;
import nish.driver.results.SweepRecord;
import nish.driver.results.TrialState;
import nish.driver.run.Priority;
import nish.driver.run.SweepReaders;
import nish.driver.spec.SpecException;
import nish.driver.spec.SweepSpec;
import nish.worker.training.Build;

/** Sweeps are checked, submitted, cancelled and taken up again. */
final class SubmissionRoutes {

  private final ResultsStore store;
  private final Conductor conductor;
  private final ServiceSettings settings;
  private final SweepAnswers answers;

  SubmissionRoutes(
      ResultsStore store, Conductor conductor, ServiceSettings settings, SweepAnswers answers) {
    this.store = store;
    this.conductor = conductor;
    this.settings = settings;
    this.answers = answers;
  }

  void addTo(RoutesConfig routes) {
    routes
        .post("/api/v1/sweeps", this::submit, Access.SUBMIT)
        .post("/api/v1/sweeps/validation", this::validate, Access.READ)
        .get("/api/v1/sweeps/schema", this::schema, Access.READ)
        .post("/api/v1/sweeps/{sweep}/cancellation", this::cancel, Access.SUBMIT)
        .post("/api/v1/sweeps/{sweep}/retry", this::retry, Access.SUBMIT);
  }

  private void schema(Context request) {
    request
        .contentType("application/schema+json")
        .result(SweepReaders.schema(settings.run().dataDirectory()));
  }

  private void validate(Context request) {
    Validation answer = new Validation().notes(List.of());
    try {
      SweepSpec sweep = readable(request);
      answer.problems(List.of()).name(sweep.name()).trials(sweep.trialCount());
      if (sweep.trialCount() <= settings.mostTrials()) {
        answer.notes(new Detectable(sweep.trials(), List.of(), sweep.metric()).lines());
      }
    } catch (SpecException e) {
      answer.problems(Problems.of(e.problems()));
    }
    request.json(answer);
  }

  private SweepSpec readable(Context request) {
    return SweepReaders.knowing(settings.run().dataDirectory()).read("sweep", request.body());
  }

  private void submit(Context request) {
    Priority priority = priority(request);
    SweepSpec sweep = readable(request);
    requireFewTrials(sweep);
    begin(sweep, priority, request);
    request
        .status(HttpStatus.CREATED)
        .header("Location", "/api/v1/sweeps/" + Query.encoded(sweep.name()))
        .json(answers.named(sweep.name()));
  }

  /** One at a time, so that no other text takes the place of one that begins to run. */
  private synchronized void begin(SweepSpec sweep, Priority priority, Context request) {
    requireOwn(sweep.name(), request);
    conductor
        .running(sweep.name())
        .ifPresent(
            run -> {
              throw RefusedException.conflict(
                  "%s is running; wait for it or cancel it, or submit under another name"
                      .formatted(sweep.name()));
            });
    store.saveSweep(
        new SweepRecord(
            sweep.name(),
            sweep.description(),
            sweep.metric(),
            request.body(),
            Instant.now(),
            sweep.trials()),
        new CodeVersion(Build.revision(), Build.libraries()));
    conductor.begin(sweep, submission(sweep.name(), priority, request));
  }

  private void requireFewTrials(SweepSpec sweep) {
    if (sweep.trialCount() > settings.mostTrials()) {
      throw new RefusedException(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "a sweep may have %d trials here, but %s has %d; make it smaller, or ask who runs the service"
              .formatted(settings.mostTrials(), sweep.name(), sweep.trialCount()));
    }
  }

  /** Whose sweep it is, and those who run the service, may change it. */
  private void requireOwn(String sweep, Context request) {
    Caller caller = Caller.of(request);
    store
        .submissions()
        .of(sweep)
        .filter(known -> !known.owner().equals(caller.user()) && caller.access() != Access.ADMIN)
        .ifPresent(
            known -> {
              throw new RefusedException(
                  HttpStatus.FORBIDDEN,
                  "%s is %s's; take another name".formatted(sweep, known.owner()));
            });
  }

  private static Submission submission(String sweep, Priority priority, Context request) {
    return new Submission(
        sweep, Caller.of(request).user(), priority.toString(), Instant.now(), true);
  }

  private static Priority priority(Context request) {
    String asked = Optional.ofNullable(request.queryParam("priority")).orElse("normal");
    try {
      return Priority.valueOf(asked.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "priority is low, normal or high, not \"%s\"".formatted(asked));
    }
  }

  private void cancel(Context request) {
    String name = answers.known(request).name();
    requireOwn(name, request);
    request.json(new Changed().trials(store.cancel(name)));
  }

  private void retry(Context request) {
    String name = answers.known(request).name();
    requireOwn(name, request);
    SweepSpec sweep = conductor.read(name);
    int again = store.retry(name, states(request));
    String kept =
        store.submissions().of(name).map(Submission::priority).orElse(Priority.NORMAL.toString());
    conductor.begin(
        sweep, new Submission(name, Caller.of(request).user(), kept, Instant.now(), true));
    request.json(new Changed().trials(again));
  }

  private static Set<TrialState> states(Context request) {
    List<String> asked = request.queryParams("states");
    Set<TrialState> states = EnumSet.noneOf(TrialState.class);
    for (String state : asked.isEmpty() ? List.of("failed", "cancelled") : asked) {
      if (!List.of("failed", "cancelled").contains(state)) {
        throw new IllegalArgumentException(
            "states are failed and cancelled, not \"%s\"".formatted(state));
      }
      states.add(TrialState.of(state));
    }
    return states;
  }
}
