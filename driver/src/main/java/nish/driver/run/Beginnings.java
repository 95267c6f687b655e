package nish.driver.run;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nish.driver.results.Attempt;
import nish.driver.results.Loss;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialState;
import nish.worker.trial.Trial;

/** Hands out attempts. For one thread at a time. */
final class Beginnings {

  private final RunClaims claims;
  private final PatientStore store;
  private final SweepMonitor monitor;
  private final Endings endings;
  private final AttemptTasks tasks;
  private final Trouble trouble;
  private final Clock clock;
  private final Set<Trial> leftToOthers = new LinkedHashSet<>();

  Beginnings(
      RunClaims claims,
      PatientStore store,
      SweepMonitor monitor,
      Endings endings,
      AttemptTasks tasks,
      Trouble trouble,
      Clock clock) {
    this.claims = claims;
    this.store = store;
    this.monitor = monitor;
    this.endings = endings;
    this.tasks = tasks;
    this.trouble = trouble;
    this.clock = clock;
  }

  /**
   * A task may ask twice; one that comes before its predecessor's loss is told tells it; and one
   * whose question was long on its way may be forgotten by Spark.
   *
   * @return the attempt's number, or {@link Report#REFUSED}
   */
  int begin(TrialCourse course, Report.Begin begin) {
    if (course.live().isPresent() && course.task() == begin.task()) {
      return course.live().get().number();
    } else if (begin.task() <= course.task()) {
      return Report.REFUSED;
    }
    course.live().ifPresent(lost -> loseUnexplained(course, lost));
    if (trouble.isEnding() || course.hasEnded()) {
      return Report.REFUSED;
    } else if (!claims.claim(course.trial())) {
      leftToOthers.add(course.trial());
      return Report.REFUSED;
    }
    return start(course, begin).map(Attempt::number).orElse(Report.REFUSED);
  }

  private void loseUnexplained(TrialCourse course, Attempt lost) {
    endings.lose(course, lost, Loss.of("its task was lost"));
    tasks.loseUnexplained(lost);
  }

  private Optional<Attempt> start(TrialCourse course, Report.Begin begin) {
    Optional<Attempt> attempt = next(course, begin.host());
    attempt.ifPresentOrElse(
        started -> {
          course.begin(started, begin.task(), clock.instant());
          tasks.begin(begin.task(), started);
          monitor.begun(course.trial());
        },
        () -> {
          course.end();
          claims.release(course.trial());
        });
    return attempt;
  }

  /** What another run of this driver has tried meanwhile, and not ended, goes on here. */
  private Optional<Attempt> next(TrialCourse course, String host) {
    Optional<Attempt> attempt = written(course.next(), host);
    if (attempt.isPresent()) {
      return attempt;
    }
    Optional<TrialRecord> known = store.known(course.trial().id());
    known.ifPresent(this::tellEnd);
    return known
        .filter(trial -> trial.state() == TrialState.PENDING)
        .flatMap(
            trial -> {
              course.renew(trial);
              return written(course.next(), host);
            });
  }

  private Optional<Attempt> written(Attempt attempt, String host) {
    return Optional.of(attempt).filter(next -> store.write(new StoreWrite.Start(next, host)));
  }

  /** Another run has trained it. */
  private void tellEnd(TrialRecord trial) {
    if (trial.state().isFinal() && trial.state() != TrialState.CANCELLED) {
      trial.outcome().ifPresent(outcome -> monitor.ended(trial.trial(), outcome));
    }
  }

  /** The trials that other runs had when they were to begin, told once. */
  List<Trial> takeLeftToOthers() {
    List<Trial> left = List.copyOf(leftToOthers);
    leftToOthers.clear();
    return left;
  }
}
