package nish.driver.service;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nish.client.model.Priority;
import nish.client.model.Sweep;
import nish.client.model.SweepState;
import nish.driver.results.ResultsStore;
import nish.driver.results.Submission;
import nish.driver.results.SweepHead;
import nish.driver.results.SweepSummary;
import nish.driver.spec.Goal;

/** Sweeps as the contract has them. */
record SweepAnswers(ResultsStore store, Conductor conductor) {

  /**
   * The sweep that a request's path names.
   *
   * @throws RefusedException if there is none
   */
  SweepHead known(Context request) {
    return head(request.pathParam("sweep"));
  }

  private SweepHead head(String name) {
    return store.head(name).orElseThrow(() -> unknown(name));
  }

  private static RefusedException unknown(String name) {
    return RefusedException.notFound("there is no sweep \"%s\" in the store".formatted(name));
  }

  /** Of the sweep of that name. */
  Sweep named(String name) {
    return store.sweeps().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .map(this::of)
        .orElseThrow(() -> unknown(name));
  }

  /** Of a sweep of the store. */
  Sweep of(SweepSummary summary) {
    SweepHead head = head(summary.name());
    Optional<RunningSweep> running = conductor.running(summary.name());
    Optional<Submission> submission = store.submissions().of(summary.name());
    Sweep answer =
        new Sweep()
            .name(summary.name())
            .description(head.description())
            .metric(head.metric().key())
            .goal(
                head.metric().goal() == Goal.MAXIMIZE
                    ? Sweep.GoalEnum.MAXIMIZE
                    : Sweep.GoalEnum.MINIMIZE)
            .created(Numbers.of(Optional.of(summary.created())))
            .trials(summary.trials())
            .byState(byState(summary))
            .change(store.change(summary.name()))
            .state(state(summary, running))
            .detail(conductor.lastWord(summary.name()).orElse(null))
            .progress(Numbers.of(share(summary, running)))
            .priority(null);
    submission.ifPresent(
        each -> answer.owner(each.owner()).priority(Priority.fromValue(each.priority())));
    running.flatMap(RunningSweep::secondsLeft).ifPresent(answer::secondsLeft);
    return answer;
  }

  private static Map<String, Integer> byState(SweepSummary summary) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    summary.trialsByState().forEach((state, count) -> counts.put(state.toString(), count));
    return counts;
  }

  private static SweepState state(SweepSummary summary, Optional<RunningSweep> running) {
    if (running.isPresent()) {
      return running.get().state();
    }
    return ended(summary) == summary.trials() ? SweepState.ENDED : SweepState.IDLE;
  }

  private static int ended(SweepSummary summary) {
    return summary.trialsByState().entrySet().stream()
        .filter(each -> each.getKey().isFinal())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** What ended before this run counts as a whole trial, and what this run does by its cost. */
  private static double share(SweepSummary summary, Optional<RunningSweep> running) {
    double before = (double) ended(summary) / summary.trials();
    return running
        .flatMap(RunningSweep::share)
        .map(share -> Math.max(before, share))
        .orElse(before);
  }
}
