package nish.driver.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialId;

/**
 * With how many others a trial shared its device at most: as its process counted them, and as the
 * times of some trials overlap that ended on the same device. What else ran there meanwhile is not
 * known.
 */
final class TrialsAtOnce {

  private static final String CPU = "CPU ";

  private final Map<TrialId, Integer> overlapping = new HashMap<>();

  TrialsAtOnce(List<TrialRecord> trials) {
    Map<String, List<TrialRecord>> byDevice = new HashMap<>();
    for (TrialRecord trial : trials) {
      device(trial)
          .ifPresent(
              device -> byDevice.computeIfAbsent(device, key -> new ArrayList<>()).add(trial));
    }
    byDevice.values().forEach(this::count);
  }

  /** A host's processor is one device to whatever runs on it. */
  private static Optional<String> device(TrialRecord trial) {
    return trial
        .provenance()
        .filter(by -> !by.equals(Provenance.UNKNOWN))
        .filter(by -> trial.started().isPresent() && trial.finished().isPresent())
        .map(by -> by.host() + (by.backend().startsWith(CPU) ? "" : "\n" + by.device()));
  }

  private void count(List<TrialRecord> onDevice) {
    List<TrialRecord> running = new ArrayList<>();
    List<TrialRecord> inOrder = new ArrayList<>(onDevice);
    inOrder.sort(Comparator.comparing(trial -> trial.started().orElseThrow()));
    for (TrialRecord next : inOrder) {
      running.removeIf(before -> !isBeside(before, next));
      running.add(next);
      running.forEach(each -> overlapping.merge(each.id(), running.size(), Math::max));
    }
  }

  private static boolean isBeside(TrialRecord before, TrialRecord next) {
    return before.finished().orElseThrow().isAfter(next.started().orElseThrow());
  }

  /** The trial itself included; 0 where nothing is known. */
  int of(TrialRecord trial) {
    return trial.epochs().stream()
        .mapToInt(epoch -> epoch.usage().trialsOnDevice())
        .reduce(overlapping.getOrDefault(trial.id(), 0), Math::max);
  }
}
