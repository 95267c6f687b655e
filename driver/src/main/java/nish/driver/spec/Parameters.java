package nish.driver.spec;

import java.util.List;
import nish.activations.Parameter;
import nish.worker.trial.Recipe;

/** The keys under {@code parameters}: each may have one value or be an axis of several. */
final class Parameters {

  static final Key<String> ACTIVATION =
      Key.text(
          "activation",
          "relu",
          known -> new OneOf("activation", known.activations(), known.synonyms()),
          "The activation functions to compare, by their names in the catalogue.");

  static final Key<Double> T =
      Key.real(
          "t",
          Parameter.T.defaultValue(),
          RealNumber.ABOVE_ZERO,
          "The scale t of the activations that take one; the others have one trial each, not one"
              + " for each t.");

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

  static final List<Key<?>> ALL =
      List.of(
          ACTIVATION,
          T,
          NETWORK,
          DATASET,
          SEED,
          EPOCHS,
          BATCH_SIZE,
          LEARNING_RATE,
          MOMENTUM,
          WEIGHT_DECAY);

  static final List<String> NAMES = ALL.stream().map(Key::name).toList();

  private Parameters() {}

  static Key<?> named(String name) {
    return ALL.get(NAMES.indexOf(name));
  }
}
