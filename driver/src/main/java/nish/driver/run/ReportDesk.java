package nish.driver.run;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nish.driver.results.Attempt;
import nish.driver.results.Loss;
import nish.driver.results.TrialRecord;
import nish.driver.spec.AttemptRules;
import nish.worker.trial.EpochListener.Answer;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The driver's end of the reports: hands out attempts, writes to the store, tells the monitor,
 * answers. Safe for many threads.
 */
final class ReportDesk {

  private static final Logger LOG = LoggerFactory.getLogger(ReportDesk.class);

  private final PatientStore store;
  private final SweepMonitor monitor;
  private final Endings endings;
  private final AttemptRules rules;
  private final Clock clock;
  private final Courses courses;
  private final AttemptTasks tasks = new AttemptTasks();
  private final Trouble trouble = new Trouble();
  private final List<Long> toEnd = new ArrayList<>();
  private boolean stopping;

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
  synchronized Serializable receive(Report report) {
    trouble.noteReport();
    return orTrouble(() -> answer(courses.of(report.trial()), report));
  }

  private Serializable answer(TrialCourse course, Report report) {
    if (report instanceof Report.Begin begin) {
      return begin(course, begin);
    } else if (report instanceof Report.Resumed resumed) {
      return resumed(course, resumed).name();
    } else if (report instanceof Report.Progress progress) {
      return progressed(course, progress).name();
    } else if (report instanceof Report.EpochDone done) {
      return epochDone(course, done).name();
    } else if (report instanceof Report.OutOfMemory out) {
      return outOfMemory(course, out).name();
    }
    return end(course, (Report.End) report).name();
  }

  /** What cannot be written down, and cannot wait either, ends the run. */
  private <T> T orTrouble(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      trouble.note(e);
      throw e;
    }
  }

  /**
   * A task may ask twice; one that comes before its predecessor's loss is told tells it; and one
   * whose question was long on its way may be forgotten by Spark.
   */
  private int begin(TrialCourse course, Report.Begin begin) {
    if (course.live().isPresent() && course.task() == begin.task()) {
      return course.live().get().number();
    } else if (begin.task() <= course.task()) {
      return Report.REFUSED;
    }
    course.live().ifPresent(lost -> loseUnexplained(course, lost));
    if (isStopping() || course.hasEnded()) {
      return Report.REFUSED;
    }
    Attempt attempt = course.next();
    if (!store.write(new StoreWrite.Start(attempt, begin.host()))) {
      course.end();
      return Report.REFUSED;
    }
    course.begin(attempt, begin.task(), clock.instant());
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

  /** An attempt that does not count any more may still train. */
  private Answer progressed(TrialCourse course, Report.Progress progress) {
    if (course.live(progress.attempt()).isPresent()) {
      monitor.progressed(course.trial(), progress.epochs());
    }
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
    return isStopping() ? Answer.CANCELLED : Answer.GO_ON;
  }

  private Report.AfterEnd outOfMemory(TrialCourse course, Report.OutOfMemory out) {
    Optional<Attempt> live = course.live(out.attempt());
    if (live.isEmpty()) {
      return withoutAttempt(course);
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
      return withoutAttempt(course);
    } else if (end.outcome() instanceof TrialOutcome.Cancelled) {
      return endings.interrupt(course, live.get()) && !isStopping()
          ? Report.AfterEnd.NEXT_ATTEMPT
          : Report.AfterEnd.NOTHING;
    } else if (!end.log().isEmpty()) {
      explain(live.get(), "", end.log());
    }
    endings.finish(course, live.get(), end.outcome(), end.provenance());
    return Report.AfterEnd.NOTHING;
  }

  /** For an attempt that does not count, or whose end is known: nobody else may go on. */
  private Report.AfterEnd withoutAttempt(TrialCourse course) {
    boolean isLeft = course.live().isEmpty() && !course.hasEnded() && !isStopping();
    return isLeft ? Report.AfterEnd.NEXT_ATTEMPT : Report.AfterEnd.NOTHING;
  }

  /**
   * Tells that a task is over.
   *
   * @param loss why, if it did not end by itself
   * @return the attempt whose log may tell more, where one was lost
   */
  synchronized Optional<Attempt> taskOver(long task, Optional<Loss> loss) {
    Optional<Attempt> attempt = tasks.over(task);
    return loss.flatMap(why -> orTrouble(() -> lost(attempt, why)));
  }

  private Optional<Attempt> lost(Optional<Attempt> attempt, Loss loss) {
    if (attempt.isEmpty()) {
      lostWithoutAttempt(loss);
      return Optional.empty();
    }
    TrialCourse course = courses.of(attempt.get().trial());
    boolean isLive = course.live().equals(attempt);
    if (isLive) {
      endings.lose(course, attempt.get(), loss);
    }
    boolean isNews = tasks.explain(attempt.get()) || isLive;
    return attempt.filter(lost -> isNews && loss.counts());
  }

  /** Where several executors train a trial, none of their tasks is its attempt. */
  private void lostWithoutAttempt(Loss loss) {
    Optional<TrialCourse> several = courses.trainedBySeveral();
    if (several.isEmpty()) {
      trouble.noteFruitless(loss);
    } else if (loss.counts() && several.get().isNewLoss(loss.reason())) {
      endings.losePart(several.get(), several.get().live().orElseThrow(), loss);
      several.filter(TrialCourse::hasEnded).ifPresent(failed -> toEnd.add(failed.task()));
    }
  }

  /** Keeps what is known better of an attempt that was lost. */
  synchronized void explain(Attempt attempt, String reason, String log) {
    orTrouble(() -> store.write(new StoreWrite.Explain(attempt, reason, log)));
  }

  /** Fails what takes longer than it may; tells the tasks of all that failed but still train. */
  synchronized List<Long> tasksToEnd() {
    rules
        .timeLimit()
        .ifPresent(
            limit ->
                courses
                    .liveSince(clock.instant().minus(limit))
                    .forEach(late -> failLate(late, limit)));
    List<Long> tasks = List.copyOf(toEnd);
    toEnd.clear();
    return tasks;
  }

  private void failLate(TrialCourse course, Duration limit) {
    String reason =
        "it took longer than the %d s of trial: {time_limit: …}; raise that, or train less"
            .formatted(limit.toSeconds());
    toEnd.add(course.task());
    orTrouble(
        () -> {
          endings.fail(course, course.live().orElseThrow(), reason);
          return course;
        });
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

  private boolean isStopping() {
    return stopping || trouble.first().isPresent();
  }

  /** Gives back what still runs when the run ends; the next run does it where this one cannot. */
  synchronized void giveBack() {
    try {
      courses.live().forEach(course -> endings.interrupt(course, course.live().orElseThrow()));
    } catch (RuntimeException e) {
      LOG.warn("what still ran could not be given back", e);
    }
  }

  /** Why the run is to end before its time, if so. */
  synchronized Optional<RuntimeException> trouble() {
    return trouble.first();
  }
}
