package nish.driver.run;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import nish.driver.results.Attempt;
import nish.driver.results.TrialRecord;
import nish.worker.trial.Trial;

/** One trial's attempts in this run, as the driver knows them. For one thread at a time. */
final class TrialCourse {

  private final Trial trial;
  private final String run;
  private int number;
  private int losses;
  private Optional<Attempt> live = Optional.empty();
  private long task = Long.MIN_VALUE;
  private Instant begun = Instant.EPOCH;
  private int resumedAfter;
  private OptionalInt outOfMemoryIn = OptionalInt.empty();
  private String lastPart = "";
  private boolean ended;

  TrialCourse(TrialRecord record, String run) {
    this.trial = record.trial();
    this.number = record.attempt();
    this.losses = record.losses();
    this.run = run;
  }

  Trial trial() {
    return trial;
  }

  /** Takes over what other runs have tried meanwhile. */
  void renew(TrialRecord record) {
    number = record.attempt();
    losses = record.losses();
  }

  /** What is to be its next attempt. */
  Attempt next() {
    return new Attempt(trial.id(), number + 1, run);
  }

  void begin(Attempt attempt, long newTask, Instant now) {
    number = attempt.number();
    task = newTask;
    begun = now;
    resumedAfter = 0;
    live = Optional.of(attempt);
  }

  Optional<Attempt> live() {
    return live;
  }

  /** The live attempt, if it has this number. */
  Optional<Attempt> live(int attempt) {
    return live.filter(current -> current.number() == attempt);
  }

  /** The number of the last attempt's task: Spark's, or below 0 where several executors train. */
  long task() {
    return task;
  }

  Instant begun() {
    return begun;
  }

  /** Notes that the live attempt tells so many epochs that are known. */
  void resumeAfter(int epochs) {
    resumedAfter = epochs;
  }

  int resumedAfter() {
    return resumedAfter;
  }

  /** Notes that memory ran out; tells whether it did so in the same epoch before. */
  boolean ranOutOfMemoryAgain(int epoch) {
    boolean again = outOfMemoryIn.equals(OptionalInt.of(epoch));
    outOfMemoryIn = OptionalInt.of(epoch);
    return again;
  }

  /** One of the executors that train the live attempt was lost; it goes on with the others. */
  void losePart() {
    losses++;
  }

  /** An executor takes several tasks with it, and each tells the same. */
  boolean isNewLoss(String reason) {
    boolean isNew = !reason.equals(lastPart);
    lastPart = reason;
    return isNew;
  }

  /** Counts the live attempt as lost, unless it was only interrupted. */
  void lose(boolean counts) {
    live = Optional.empty();
    losses += counts ? 1 : 0;
  }

  int losses() {
    return losses;
  }

  /** No further attempt begins in this run. */
  void end() {
    live = Optional.empty();
    begun = Instant.EPOCH;
    ended = true;
  }

  boolean hasEnded() {
    return ended;
  }
}
