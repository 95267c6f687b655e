package nish.driver.run;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nish.driver.results.Attempt;
import nish.driver.results.Loss;
import nish.driver.results.StoreException;
import nish.driver.results.TrialRecord;
import nish.driver.spec.AttemptRules;
import nish.worker.trial.EpochListener.Answer;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;

/**
 * The driver's end of the reports: hands out attempts, writes to the store, tells the monitor,
 * answers. Safe for many threads.
 */
final class ReportDesk {

  private static final int MOST_FRUITLESS = 50;

  private final PatientStore store;
  private final SweepMonitor monitor;
  private final Endings endings;
  private final AttemptRules rules;
  private final Clock clock;
  private final Courses courses;
  private final AttemptTasks tasks = new AttemptTasks();
  private boolean stopping;
  private Optional<RuntimeException> trouble = Optional.empty();
  private int fruitless;

  ReportDesk(
      PatientStore store,
      SweepMonitor monitor,
      AttemptRules rules,
      List<TrialRecord> trials,
      Clock clock) {
    this.store = store;
    this.monitor = monitor;
    this.rules = rules;
    this.clock = clock;
    this.endings = new Endings(store, monitor, rules.retries());
    this.courses = new Courses(trials);
  }

  /** The answer that the report's own Javadoc names. */
  Serializable receive(Report report) {
    if (report instanceof Report.Progress progress) {
      monitor.progressed(courses.of(report.trial()).trial(), progress.epochs());
      return Answer.GO_ON.name();
    }
    return answer(report);
  }

  private synchronized Serializable answer(Report report) {
    TrialCourse course = courses.of(report.trial());
    fruitless = 0;
    try {
      if (report instanceof Report.Begin begin) {
        return begin(course, begin);
      } else if (report instanceof Report.Resumed resumed) {
        return resumed(course, resumed).name();
      } else if (report instanceof Report.EpochDone done) {
        return epochDone(course, done).name();
      } else if (report instanceof Report.OutOfMemory out) {
        return outOfMemory(course, out).name();
      }
      return end(course, (Report.End) report).name();
    } catch (StoreException e) {
      endWith(e);
      throw e;
    }
  }

  private void endWith(RuntimeException problem) {
    trouble = Optional.of(trouble.orElse(problem));
    stopping = true;
  }

  /** A task may ask twice; one that comes before its predecessor's loss is told tells it. */
  private int begin(TrialCourse course, Report.Begin begin) {
    if (course.live().isPresent() && course.task() == begin.task()) {
      return course.live().get().number();
    }
    course.live().ifPresent(lost -> loseUnexplained(course, lost));
    if (stopping || course.hasEnded()) {
      return Report.REFUSED;
    }
    Attempt attempt = course.begin(begin.task(), clock.instant());
    if (!store.write(new StoreWrite.Start(attempt, begin.host()))) {
      course.end();
      return Report.REFUSED;
    }
    tasks.begin(begin.task(), attempt);
    monitor.begun(course.trial());
    return attempt.number();
  }

  private void loseUnexplained(TrialCourse course, Attempt lost) {
    endings.lose(course, lost, Loss.of("its task was lost"));
    tasks.loseUnexplained(lost);
  }

  private Answer resumed(TrialCourse course, Report.Resumed resumed) {
    if (course.live(resumed.attempt()).isEmpty()) {
      return Answer.CANCELLED;
    }
    course.resumeAfter(resumed.epochs());
    monitor.resumed(course.trial(), resumed.epochs());
    return Answer.GO_ON;
  }

  private Answer epochDone(TrialCourse course, Report.EpochDone done) {
    Optional<Attempt> live = course.live(done.attempt());
    if (live.isEmpty() || !store.write(new StoreWrite.Epoch(live.get(), done.metrics()))) {
      return Answer.CANCELLED;
    }
    if (done.metrics().epoch() >= course.resumedAfter()) {
      monitor.epochDone(course.trial(), done.metrics());
    }
    return stopping ? Answer.CANCELLED : Answer.GO_ON;
  }

  private Report.AfterEnd outOfMemory(TrialCourse course, Report.OutOfMemory out) {
    Optional<Attempt> live = course.live(out.attempt());
    if (live.isEmpty()) {
      return Report.AfterEnd.NOTHING;
    }
    explain(live.get(), "", out.log());
    if (course.ranOutOfMemoryAgain(out.epoch())) {
      endings.fail(course, live.get(), out.reason() + " (twice in epoch " + out.epoch() + ")");
    } else {
      endings.lose(course, live.get(), Loss.of(out.reason()));
    }
    return course.hasEnded() ? Report.AfterEnd.NOTHING : Report.AfterEnd.NEXT_ATTEMPT;
  }

  private Report.AfterEnd end(TrialCourse course, Report.End end) {
    Optional<Attempt> live = course.live(end.attempt());
    if (live.isEmpty()) {
      return Report.AfterEnd.NOTHING;
    } else if (end.outcome() instanceof TrialOutcome.Cancelled) {
      return endings.interrupt(course, live.get()) && !stopping
          ? Report.AfterEnd.NEXT_ATTEMPT
          : Report.AfterEnd.NOTHING;
    } else if (!end.log().isEmpty()) {
      explain(live.get(), "", end.log());
    }
    endings.finish(course, live.get(), end.outcome(), end.provenance());
    return Report.AfterEnd.NOTHING;
  }

  /**
   * Tells that a task is over.
   *
   * @param loss why, if it did not end by itself
   * @return the attempt whose log may tell more, where one was lost
   */
  synchronized Optional<Attempt> taskOver(long task, Optional<Loss> loss) {
    Optional<Attempt> attempt = tasks.over(task);
    if (loss.isEmpty()) {
      return Optional.empty();
    } else if (attempt.isEmpty()) {
      lostBeforeItBegan(loss.get());
      return Optional.empty();
    }
    TrialCourse course = courses.of(attempt.get().trial());
    boolean isLive = course.live().equals(attempt);
    if (isLive) {
      endings.lose(course, attempt.get(), loss.get());
    }
    boolean isNews = tasks.explain(attempt.get()) || isLive;
    return attempt.filter(lost -> isNews && loss.get().counts());
  }

  /** Spark itself would begin such a task again for ever. */
  private void lostBeforeItBegan(Loss loss) {
    fruitless += loss.counts() ? 1 : 0;
    if (fruitless == MOST_FRUITLESS) {
      endWith(
          new RunException(
              "Spark's tasks end before their trials begin, %d in a row, the last: %s; see the executors' logs"
                  .formatted(fruitless, loss.reason())));
    }
  }

  /** Keeps what is known better of an attempt that was lost. */
  void explain(Attempt attempt, String reason, String log) {
    store.write(new StoreWrite.Explain(attempt, reason, log));
  }

  /** Fails what takes longer than it may, and tells the tasks. */
  synchronized List<Long> overdue() {
    if (rules.timeLimit().isEmpty()) {
      return List.of();
    }
    Duration limit = rules.timeLimit().get();
    List<TrialCourse> late = courses.liveSince(clock.instant().minus(limit));
    late.forEach(
        course ->
            endings.fail(
                course,
                course.live().orElseThrow(),
                "it took longer than the %d s of trial: {time_limit: …}; raise that, or train less"
                    .formatted(limit.toSeconds())));
    return late.stream().map(TrialCourse::task).toList();
  }

  /** The running tasks of these trials. */
  synchronized List<Long> tasks(Collection<TrialId> trials) {
    return courses.live(trials).stream().map(TrialCourse::task).toList();
  }

  /** Begins no attempt any more; those that run end after their epoch. */
  synchronized void stop() {
    stopping = true;
  }

  synchronized boolean isQuiet() {
    return courses.live().isEmpty();
  }

  /** Gives back what still runs when the run ends. */
  synchronized void giveBack() {
    courses.live().forEach(course -> endings.interrupt(course, course.live().orElseThrow()));
  }

  /** Why the run is to end before its time, if so. */
  synchronized Optional<RuntimeException> trouble() {
    return trouble;
  }
}
