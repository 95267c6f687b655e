package nish.driver.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import nish.worker.trial.TrialId;

/**
 * Which of a driver's runs trains a trial now: a trial of several sweeps has one live attempt. Safe
 * for many threads.
 */
final class TrialClaims {

  private static final long BETWEEN_QUESTIONS = 200;

  private final Map<TrialId, RunKey> runs = new HashMap<>();

  /** Claims a trial, or tells that another run has it. */
  synchronized boolean claim(TrialId trial, RunKey run) {
    return runs.computeIfAbsent(trial, free -> run).equals(run);
  }

  /** Gives a trial back, if this run has it. */
  synchronized void release(TrialId trial, RunKey run) {
    if (runs.remove(trial, run)) {
      notifyAll();
    }
  }

  /** Gives back all that a run has. */
  synchronized void releaseAll(RunKey run) {
    runs.values().removeIf(run::equals);
    notifyAll();
  }

  /** Waits until no run has at least one of these; which ones. None if there is no need to wait. */
  synchronized List<TrialId> awaitFree(Collection<TrialId> trials, BooleanSupplier isInVain)
      throws InterruptedException {
    while (runs.keySet().containsAll(trials) && !trials.isEmpty() && !isInVain.getAsBoolean()) {
      wait(BETWEEN_QUESTIONS);
    }
    return isInVain.getAsBoolean()
        ? List.of()
        : trials.stream().filter(trial -> !runs.containsKey(trial)).toList();
  }
}
