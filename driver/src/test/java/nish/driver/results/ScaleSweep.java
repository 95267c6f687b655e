package nish.driver.results;

import java.util.ArrayList;
import java.util.List;
import nish.driver.spec.Metric;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;

/** A large sweep as one would be: activations with their ts, networks, datasets and seeds. */
record ScaleSweep(int size, int epochs) {

  static final String NAME = "large";

  private static final List<String> NETWORKS = List.of("lenet", "res20", "res32", "resx50");
  private static final List<String> DATASETS = List.of("digits", "mnist", "cifar10", "cifar100");
  private static final List<String> SCALED = List.of("nish", "pish", "swish", "elu");
  private static final int SEEDS = 25;

  SweepRecord record() {
    return new SweepRecord(
        NAME, "", Metric.VALIDATION_ACCURACY, "name: large\n", Samples.MONDAY, trials());
  }

  List<Trial> trials() {
    int seeds = Math.min(SEEDS, Math.max(2, size / 320));
    Recipe recipe = new Recipe(epochs, 128, 0.05, 0.9, 1e-4);
    List<Trial> trials = new ArrayList<>();
    for (String network : NETWORKS) {
      for (String dataset : DATASETS) {
        for (ActivationChoice activation : activations(size / 16 / seeds)) {
          for (long seed = 1; seed <= seeds; seed++) {
            trials.add(new Trial(activation, network, dataset, seed, recipe));
          }
        }
      }
    }
    return trials;
  }

  /** Relu and mish, and the others at as many ts as there is room for. */
  private static List<ActivationChoice> activations(int count) {
    List<ActivationChoice> activations = new ArrayList<>(List.of(Samples.RELU, Samples.MISH));
    for (int number = 0; number < count - 2; number++) {
      activations.add(
          ActivationChoice.of(
              SCALED.get(number % SCALED.size()),
              0.25 + Math.floorDiv(number, SCALED.size()) / 16.0));
    }
    return activations;
  }

  /** One in the middle that has a t. */
  Trial middle() {
    List<Trial> trials = trials();
    return trials.subList(trials.size() / 2, trials.size()).stream()
        .filter(trial -> trial.activation().t().isPresent())
        .findFirst()
        .orElseThrow();
  }

  /** A hundredth failed, and a hundredth is to be run yet. */
  static TrialState state(int position) {
    return switch (position % 100) {
      case 17 -> TrialState.FAILED;
      case 58 -> TrialState.PENDING;
      default -> TrialState.COMPLETED;
    };
  }
}
