package nish.driver.results;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** A sweep's line in the list of sweeps: how many of its trials are in each state. */
public record SweepSummary(String name, Instant created, Map<TrialState, Integer> trialsByState) {

  public SweepSummary {
    Map<TrialState, Integer> complete = new EnumMap<>(TrialState.class);
    for (TrialState state : TrialState.values()) {
      complete.put(state, trialsByState.getOrDefault(state, 0));
    }
    trialsByState = Collections.unmodifiableMap(complete);
  }

  public int trials() {
    return trialsByState.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int trials(TrialState state) {
    return trialsByState.get(state);
  }

  /** Trials that need not be run again. */
  public int done() {
    return trialsByState.entrySet().stream()
        .filter(entry -> entry.getKey().isDone())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
