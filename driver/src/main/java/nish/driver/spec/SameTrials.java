package nish.driver.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nish.worker.trial.Chance;
import nish.worker.trial.Trial;
import nish.worker.trial.Vary;

/** Trials of several seeds that draw nothing by them, and would pass for independent samples. */
final class SameTrials {

  private static final Map<Chance, String> NOTHING_DRAWN =
      Map.of(
          Chance.AUGMENTATION, "augmentation draws nothing where no transform of it is random",
          Chance.SPLIT,
              "split draws nothing without training_examples or validation: {holdout: …}");

  private SameTrials() {}

  /** The problem of the first two of them. */
  static Optional<String> first(SweepSpec sweep) {
    if (isAlwaysDrawn(sweep.vary())) {
      return Optional.empty();
    }
    Map<Trial, Trial> byTheRest = new HashMap<>();
    for (Trial trial : sweep.trials()) {
      Trial rest =
          new Trial(trial.activation(), trial.network(), trial.dataset(), 0, trial.recipe());
      Trial same = drawsByItsSeed(trial) ? null : byTheRest.putIfAbsent(rest, trial);
      if (same != null) {
        return Optional.of(problem(sweep.vary(), same, trial));
      }
    }
    return Optional.empty();
  }

  private static boolean isAlwaysDrawn(Vary vary) {
    return vary.sources().contains(Chance.INITIALIZATION) || vary.sources().contains(Chance.ORDER);
  }

  private static boolean drawsByItsSeed(Trial trial) {
    return trial.recipe().vary().sources().stream()
        .anyMatch(chance -> chance.isDrawnBy(trial.recipe()));
  }

  private static String problem(Vary vary, Trial first, Trial second) {
    List<String> why = vary.sources().stream().map(NOTHING_DRAWN::get).toList();
    return "seeds must draw something, but %s and seed %d are the same trial by vary: %s%s; add initialization or order, or give one seed"
        .formatted(
            first.label(),
            second.seed(),
            vary,
            why.isEmpty()
                ? ", which names nothing"
                : why.stream().collect(Collectors.joining(", and ", " (", ")")));
  }
}
