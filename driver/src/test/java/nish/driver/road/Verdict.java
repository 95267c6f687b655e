package nish.driver.road;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nish.driver.results.AttemptRecord;
import nish.driver.results.AttemptState;
import nish.driver.results.ResultsStore;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialState;

/**
 * What became of a sweep under faults, beside the same sweep without.
 *
 * @param lost trials that did not complete, or lack an epoch
 * @param doubled trials that completed twice, were tried after that, or have an epoch too much
 * @param different trials whose accuracies or losses are not those of the undisturbed run
 * @param attempts of all trials, by how they ended
 */
record Verdict(
    int trials, long lost, long doubled, long different, Map<AttemptState, Long> attempts) {

  static Verdict of(ResultsStore store, List<TrialRecord> undisturbed, FaultySweep sweep) {
    List<TrialRecord> trials = store.trials(sweep.name());
    Map<AttemptState, Long> attempts =
        trials.stream()
            .flatMap(trial -> store.attempts(trial.id()).stream())
            .collect(Collectors.groupingBy(AttemptRecord::state, Collectors.counting()));
    List<List<Long>> bits = SmallSweep.bits(trials);
    List<List<Long>> right = SmallSweep.bits(undisturbed);
    long different =
        java.util.stream.IntStream.range(0, sweep.trials())
            .filter(i -> i >= bits.size() || !bits.get(i).equals(right.get(i)))
            .count();
    return new Verdict(
        trials.size(),
        sweep.trials() - trials.stream().filter(trial -> isWhole(trial, sweep)).count(),
        trials.stream().filter(trial -> isDoubled(trial, store, sweep)).count(),
        different,
        attempts);
  }

  private static boolean isWhole(TrialRecord trial, FaultySweep sweep) {
    return trial.state() == TrialState.COMPLETED && trial.epochs().size() >= sweep.epochs();
  }

  private static boolean isDoubled(TrialRecord trial, ResultsStore store, FaultySweep sweep) {
    List<AttemptRecord> attempts = store.attempts(trial.id());
    long completed =
        attempts.stream().filter(each -> each.state() == AttemptState.COMPLETED).count();
    boolean isLast =
        !attempts.isEmpty() && attempts.get(attempts.size() - 1).state() == AttemptState.COMPLETED;
    return trial.epochs().size() > sweep.epochs() || completed > 1 || (completed == 1 && !isLast);
  }

  Verdict plus(Verdict other) {
    Map<AttemptState, Long> all = new java.util.EnumMap<>(AttemptState.class);
    attempts.forEach((state, count) -> all.merge(state, count, Long::sum));
    other.attempts.forEach((state, count) -> all.merge(state, count, Long::sum));
    return new Verdict(
        trials + other.trials,
        lost + other.lost,
        doubled + other.doubled,
        different + other.different,
        all);
  }

  static Verdict none() {
    return new Verdict(0, 0, 0, 0, Map.of());
  }

  boolean isGood() {
    return lost == 0 && doubled == 0 && different == 0;
  }
}
