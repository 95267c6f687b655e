package nish.driver.run;

import java.io.Serializable;
import java.util.Optional;
import nish.driver.results.Attempt;
import nish.driver.results.Loss;
import nish.worker.trial.EpochListener.Answer;
import nish.worker.trial.TrialOutcome;

/** Answers what attempts report once they have begun. For one thread at a time. */
final class Answers {

  private final PatientStore store;
  private final SweepMonitor monitor;
  private final Endings endings;
  private final Trouble trouble;

  Answers(PatientStore store, SweepMonitor monitor, Endings endings, Trouble trouble) {
    this.store = store;
    this.monitor = monitor;
    this.endings = endings;
    this.trouble = trouble;
  }

  /** The answer that the report's own Javadoc names. */
  Serializable to(Report report, TrialCourse course) {
    if (report instanceof Report.Resumed resumed) {
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
    return trouble.isEnding() ? Answer.CANCELLED : Answer.GO_ON;
  }

  private Report.AfterEnd outOfMemory(TrialCourse course, Report.OutOfMemory out) {
    Optional<Attempt> live = course.live(out.attempt());
    if (live.isEmpty()) {
      return withoutAttempt(course);
    }
    endings.explain(live.get(), "", out.log());
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
      return endings.interrupt(course, live.get()) && !trouble.isEnding()
          ? Report.AfterEnd.NEXT_ATTEMPT
          : Report.AfterEnd.NOTHING;
    } else if (!end.log().isEmpty()) {
      endings.explain(live.get(), "", end.log());
    }
    endings.finish(course, live.get(), end.outcome(), end.provenance());
    return Report.AfterEnd.NOTHING;
  }

  /** For an attempt that does not count, or whose end is known: nobody else may go on. */
  private Report.AfterEnd withoutAttempt(TrialCourse course) {
    boolean isLeft = course.live().isEmpty() && !course.hasEnded() && !trouble.isEnding();
    return isLeft ? Report.AfterEnd.NEXT_ATTEMPT : Report.AfterEnd.NOTHING;
  }
}
