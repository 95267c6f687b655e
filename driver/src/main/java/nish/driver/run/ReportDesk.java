package nish.driver.run;

import java.io.Serializable;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nish.driver.results.Attempt;
import nish.driver.results.Loss;
import nish.driver.results.TrialRecord;
import nish.driver.spec.AttemptRules;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The driver's end of one run's reports: hands out attempts, writes to the store, tells the
 * monitor, answers. Safe for many threads.
 */
final class ReportDesk {

  private static final Logger LOG = LoggerFactory.getLogger(ReportDesk.class);

  private final Courses courses;
  private final AttemptTasks tasks = new AttemptTasks();
  private final Trouble trouble = new Trouble();
  private final Endings endings;
  private final Beginnings beginnings;
  private final Answers answers;
  private final Losses losses;
  private final Lateness lateness;

  ReportDesk(
      RunClaims claims,
      PatientStore store,
      SweepMonitor monitor,
      AttemptRules rules,
      List<TrialRecord> trials,
      Clock clock) {
    this.courses = new Courses(trials, claims.run());
    this.endings = new Endings(store, monitor, claims, rules.retries());
    this.beginnings = new Beginnings(claims, store, monitor, endings, tasks, trouble, clock);
    this.answers = new Answers(store, monitor, endings, trouble);
    this.losses = new Losses(courses, tasks, endings, trouble);
    this.lateness = new Lateness(rules.timeLimit(), courses, tasks, endings, trouble, clock);
  }

  /** The answer that the report's own Javadoc names. */
  synchronized Serializable receive(Report report) {
    trouble.noteReport();
    return trouble.orNote(() -> answer(courses.of(report.trial()), report));
  }

  private Serializable answer(TrialCourse course, Report report) {
    return report instanceof Report.Begin begin
        ? beginnings.begin(course, begin)
        : answers.to(report, course);
  }

  /** The trials that other runs had when they were to begin, told once. */
  synchronized List<Trial> takeLeftToOthers() {
    return beginnings.takeLeftToOthers();
  }

  /**
   * Tells that a task is over.
   *
   * @param loss why, if it did not end by itself
   * @return the attempt whose log may tell more, where one was lost
   */
  synchronized Optional<Attempt> taskOver(long task, Optional<Loss> loss) {
    return losses.taskOver(task, loss);
  }

  /** Keeps what is known better of an attempt that was lost. */
  synchronized void explain(Attempt attempt, String reason, String log) {
    trouble.orNote(
        () -> {
          endings.explain(attempt, reason, log);
          return attempt;
        });
  }

  /** Fails what takes longer than it may; tells the tasks of all that failed but still train. */
  synchronized List<Long> tasksToEnd() {
    lateness.fail();
    return tasks.takeToEnd();
  }

  /** The running tasks of these trials. */
  synchronized List<Long> tasks(Collection<TrialId> trials) {
    return courses.live(trials).stream().map(TrialCourse::task).toList();
  }

  /** Begins no attempt any more; those that run end after their epoch. */
  synchronized void stop() {
    trouble.stop();
  }

  synchronized boolean isQuiet() {
    return courses.live().isEmpty();
  }

  /**
   * Gives back what still runs when the run ends, and begins nothing any more; the next run does it
   * where this one cannot.
   */
  synchronized void giveBack() {
    trouble.stop();
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
