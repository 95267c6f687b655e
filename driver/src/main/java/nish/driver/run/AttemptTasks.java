package nish.driver.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nish.driver.results.Attempt;

/** Which attempt each of Spark's tasks is, until it is over. For one thread at a time. */
final class AttemptTasks {

  private final Map<Long, Attempt> byTask = new HashMap<>();
  private final Set<Attempt> unexplained = new HashSet<>();
  private final List<Long> toEnd = new ArrayList<>();

  void begin(long task, Attempt attempt) {
    byTask.put(task, attempt);
  }

  /** Notes that an attempt is lost, for a reason that Spark has not told yet. */
  void loseUnexplained(Attempt attempt) {
    unexplained.add(attempt);
  }

  /** Forgets a task; the attempt that it was, if it came to begin one. */
  Optional<Attempt> over(long task) {
    return Optional.ofNullable(byTask.remove(task));
  }

  /** Whether an attempt waits for its reason; not any more then. */
  boolean explain(Attempt attempt) {
    return unexplained.remove(attempt);
  }

  /** Notes that a task's trial has failed, but still trains. */
  void mustEnd(long task) {
    toEnd.add(task);
  }

  /** Those that must end, each told once. */
  List<Long> takeToEnd() {
    List<Long> tasks = List.copyOf(toEnd);
    toEnd.clear();
    return tasks;
  }
}
