package nish.driver.run;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Fails attempts that take longer than they may. For one thread at a time. */
final class Lateness {

  private final Optional<Duration> limit;
  private final Courses courses;
  private final AttemptTasks tasks;
  private final Endings endings;
  private final Trouble trouble;
  private final Clock clock;

  Lateness(
      Optional<Duration> limit,
      Courses courses,
      AttemptTasks tasks,
      Endings endings,
      Trouble trouble,
      Clock clock) {
    this.limit = limit;
    this.courses = courses;
    this.tasks = tasks;
    this.endings = endings;
    this.trouble = trouble;
    this.clock = clock;
  }

  /** Fails those that are late by now; their tasks must end. */
  void fail() {
    limit.ifPresent(
        time ->
            courses.liveSince(clock.instant().minus(time)).forEach(course -> fail(course, time)));
  }

  private void fail(TrialCourse course, Duration time) {
    String reason =
        "it took longer than the %d s of trial: {time_limit: …}; raise that, or train less"
            .formatted(time.toSeconds());
    tasks.mustEnd(course.task());
    trouble.orNote(
        () -> {
          endings.fail(course, course.live().orElseThrow(), reason);
          return course;
        });
  }
}
