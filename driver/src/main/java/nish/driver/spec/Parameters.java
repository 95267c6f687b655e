package nish.driver.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nish.activations.ActivationEntry;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.DatasetChoice;
import nish.worker.trial.NetworkChoice;

/** The keys under {@code parameters}: each may have one value or be an axis of several. */
final class Parameters {

  static final Key<ActivationChoice> ACTIVATION =
      Key.required(
          "activation",
          ActivationChoice.class,
          ActivationChoice.of("relu"),
          NamedActivation::of,
          "The activation functions to compare, by their names in the catalogue, or as "
              + SeriesForm.EXAMPLE
              + " by the coefficients of a sum of exponentials.");

  static final Key<NetworkChoice> NETWORK =
      Key.required(
          "network",
          NetworkChoice.class,
          NetworkChoice.of("lenet"),
          NamedNetwork::of,
          "The networks to train, by their names in the catalogue, or as files (name.json, name.h5)"
              + " of the data directory's folder networks.");

  static final Key<DatasetChoice> DATASET =
      Key.required(
          "dataset",
          DatasetChoice.class,
          DatasetChoice.parse("digits"),
          NamedDataset::of,
          "The datasets to train on, by their names in the catalogue or their folders in the data"
              + " directory; cifar10@28 for images of 28×28.");

  static final Key<Long> SEED =
      Key.whole(
          "seed",
          1,
          0,
          Long.MAX_VALUE,
          "Trials that share a seed share their initial weights and the order of their data, so"
              + " that they can be compared in pairs.");

  /** The keys that every trial has a value of. */
  static final List<Key<?>> OF_TRIALS =
      Stream.of(
              List.of(ACTIVATION, NETWORK, DATASET, SEED),
              RecipeParameters.KEYS,
              PreparationParameters.KEYS)
          .<Key<?>>flatMap(List::stream)
          .toList();

  private Parameters() {}

  /** The keys of trials, each subject's own after it. */
  static List<Key<?>> all(KnownNames known) {
    List<Key<?>> all = new ArrayList<>(OF_TRIALS);
    all.addAll(all.indexOf(ACTIVATION) + 1, new ActivationParameters(known.activations()).keys());
    all.addAll(all.indexOf(NETWORK) + 1, NetworkParameters.KEYS);
    return List.copyOf(all);
  }

  /** Throws where an added activation has a parameter whose key every trial has too. */
  static void checkKeys(List<ActivationEntry> activations) {
    Stream.concat(OF_TRIALS.stream(), NetworkParameters.KEYS.stream())
        .forEach(
            key ->
                activations.stream()
                    .filter(ActivationParameters.taking(key.name()))
                    .forEach(entry -> refuse(key, entry)));
  }

  private static void refuse(Key<?> key, ActivationEntry entry) {
    throw new IllegalArgumentException(
        "%s is a key of every sweep, but a parameter of the added activation %s too;"
                .formatted(key.name(), entry.name())
            + " rename it there");
  }
}
