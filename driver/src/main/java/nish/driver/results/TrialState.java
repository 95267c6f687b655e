package nish.driver.results;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nish.worker.trial.TrialOutcome;

/** Where a trial stands. */
public enum TrialState {
  PENDING(false, false),
  RUNNING(false, false),
  COMPLETED(true, true),
  STOPPED(true, true),
  DIVERGED(true, true),
  FAILED(true, false),
  CANCELLED(true, false);

  private final boolean isFinal;
  private final boolean done;

  TrialState(boolean isFinal, boolean done) {
    this.isFinal = isFinal;
    this.done = done;
  }

  /**
   * The state that prints so.
   *
   * @throws IllegalArgumentException if none does
   */
  public static TrialState of(String name) {
    return Stream.of(values())
        .filter(state -> state.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a trial's state is one of %s, not \"%s\"".formatted(List.of(values()), name)));
  }

  /** The state of a trial that ended so. */
  public static TrialState of(TrialOutcome outcome) {
    if (outcome instanceof TrialOutcome.Completed) {
      return COMPLETED;
    } else if (outcome instanceof TrialOutcome.Stopped) {
      return STOPPED;
    } else if (outcome instanceof TrialOutcome.Diverged) {
      return DIVERGED;
    } else if (outcome instanceof TrialOutcome.Failed) {
      return FAILED;
    }
    return CANCELLED;
  }

  /** Whether its attempt has ended. */
  public boolean isFinal() {
    return isFinal;
  }

  /** Whether its result stands, so that it is not to be run again. */
  public boolean isDone() {
    return done;
  }

  /** Whether it was trained to an end that can be averaged: completed, or stopped early. */
  public boolean isMeasured() {
    return this == COMPLETED || this == STOPPED;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
