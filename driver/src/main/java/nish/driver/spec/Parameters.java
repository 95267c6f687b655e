package nish.driver.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nish.activations.ActivationEntry;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Recipe;

/** The keys under {@code parameters}: each may have one value or be an axis of several. */
final class Parameters {

  static final Key<ActivationChoice> ACTIVATION =
      new Key<>(
          "activation",
          ActivationChoice.class,
          Optional.empty(),
          ActivationChoice.of("relu"),
          NamedActivation::of,
          "The activation functions to compare, by their names in the catalogue, or as "
              + SeriesForm.EXAMPLE
              + " by the coefficients of a sum of exponentials.");

  static final Key<String> NETWORK =
      Key.text(
          "network",
          "lenet",
          known -> OneOf.of("network", known.networks()),
          "The networks to train.");

  static final Key<String> DATASET =
      Key.text(
          "dataset",
          "digits",
          known -> OneOf.of("dataset", known.datasets()),
          "The datasets to train on.");

  static final Key<Long> SEED =
      Key.whole(
          "seed",
          1,
          0,
          Long.MAX_VALUE,
          "Trials that share a seed share their initial weights and the order of their data, so"
              + " that they can be compared in pairs.");

  static final Key<Long> EPOCHS =
      Key.whole("epochs", Recipe.DEFAULT.epochs(), 1, 10_000, "Passes over the training examples.");

  static final Key<Long> BATCH_SIZE =
      Key.whole("batch_size", Recipe.DEFAULT.batchSize(), 1, 65_536, "Examples in a step.");

  static final Key<Double> LEARNING_RATE =
      Key.real(
          "learning_rate",
          Recipe.DEFAULT.learningRate(),
          RealNumber.ABOVE_ZERO,
          "The step size of stochastic gradient descent.");

  static final Key<Double> MOMENTUM =
      Key.real(
          "momentum",
          Recipe.DEFAULT.momentum(),
          RealNumber.FROM_ZERO_TO_BELOW_ONE,
          "Nesterov's momentum, from 0 (none) to below 1.");

  static final Key<Double> WEIGHT_DECAY =
      Key.real(
          "weight_decay",
          Recipe.DEFAULT.weightDecay(),
          RealNumber.FROM_ZERO,
          "The pull of the weights, not of the biases, towards 0.");

  /** The keys that every trial has a value of. */
  static final List<Key<?>> OF_TRIALS =
      List.of(
          ACTIVATION,
          NETWORK,
          DATASET,
          SEED,
          EPOCHS,
          BATCH_SIZE,
          LEARNING_RATE,
          MOMENTUM,
          WEIGHT_DECAY);

  private Parameters() {}

  /** The activation, the parameters of the known activations, and the others. */
  static List<Key<?>> all(KnownNames known) {
    List<Key<?>> all = new ArrayList<>(OF_TRIALS);
    all.addAll(1, new ActivationParameters(known.activations()).keys());
    return List.copyOf(all);
  }

  /** Throws where an added activation has a parameter whose key every trial has too. */
  static void checkKeys(List<ActivationEntry> activations) {
    for (Key<?> key : OF_TRIALS) {
      activations.stream()
          .filter(ActivationParameters.taking(key.name()))
          .forEach(
              entry -> {
                throw new IllegalArgumentException(
                    "%s is a key of every sweep, but a parameter of the added activation %s too;"
                            .formatted(key.name(), entry.name())
                        + " rename it there");
              });
    }
  }
}
