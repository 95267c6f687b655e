package nish.driver.run;

import java.util.Optional;
import nish.driver.results.Attempt;
import nish.driver.results.Loss;

/** What it means for attempts that tasks of Spark are over. For one thread at a time. */
final class Losses {

  private final Courses courses;
  private final AttemptTasks tasks;
  private final Endings endings;
  private final Trouble trouble;

  Losses(Courses courses, AttemptTasks tasks, Endings endings, Trouble trouble) {
    this.courses = courses;
    this.tasks = tasks;
    this.endings = endings;
    this.trouble = trouble;
  }

  /**
   * Tells that a task is over.
   *
   * @param loss why, if it did not end by itself
   * @return the attempt whose log may tell more, where one was lost
   */
  Optional<Attempt> taskOver(long task, Optional<Loss> loss) {
    Optional<Attempt> attempt = tasks.over(task);
    return loss.flatMap(why -> trouble.orNote(() -> lost(attempt, why)));
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
      several.filter(TrialCourse::hasEnded).ifPresent(failed -> tasks.mustEnd(failed.task()));
    }
  }
}
