package nish.driver.run;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nish.driver.results.TrialRecord;
import nish.worker.trial.TrialId;

/** The trials of one run. For one thread at a time. */
final class Courses {

  private final Map<TrialId, TrialCourse> byTrial = new LinkedHashMap<>();

  /** As the store has them; the attempts that follow are this run's. */
  Courses(List<TrialRecord> trials, RunKey run) {
    trials.forEach(record -> byTrial.put(record.id(), new TrialCourse(record, run.value())));
  }

  TrialCourse of(TrialId trial) {
    return byTrial.get(trial);
  }

  /** Those that have a live attempt. */
  List<TrialCourse> live() {
    return byTrial.values().stream().filter(course -> course.live().isPresent()).toList();
  }

  /** That which several executors train now: there is one at a time. */
  Optional<TrialCourse> trainedBySeveral() {
    return live().stream().filter(course -> course.task() < 0).findFirst();
  }

  /** Those whose live attempt began before then. */
  List<TrialCourse> liveSince(Instant latest) {
    return live().stream().filter(course -> course.begun().isBefore(latest)).toList();
  }

  /** Those of these trials that have a live attempt. */
  List<TrialCourse> live(Collection<TrialId> trials) {
    return live().stream().filter(course -> trials.contains(course.trial().id())).toList();
  }
}
