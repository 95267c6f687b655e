package nish.worker.trial;

import java.io.Serializable;

/**
 * One point of a sweep: an activation on a network and a dataset, from one seed, by one recipe.
 *
 * <p>Trials that share a seed, network, dataset and recipe share their initial weights and the
 * order of their data, whatever the activation: they can be compared in pairs.
 */
public record Trial(
    ActivationChoice activation,
    NetworkChoice network,
    DatasetChoice dataset,
    long seed,
    Recipe recipe)
    implements Serializable {

  /** With the network and the dataset as text, as they write themselves. */
  public Trial(
      ActivationChoice activation, String network, String dataset, long seed, Recipe recipe) {
    this(activation, NetworkChoice.parse(network), DatasetChoice.parse(dataset), seed, recipe);
  }

  /** The same by another recipe. */
  public Trial with(Recipe other) {
    return new Trial(activation, network, dataset, seed, other);
  }

  /** What its random streams are drawn from. */
  public Seeds seeds() {
    return new Seeds(seed, recipe.vary());
  }

  /** The digest of what determines this trial's result; equal trials of two sweeps share it. */
  public TrialId id() {
    return TrialId.of(this);
  }

  /** For people: {@code nish(t=1.5) lenet digits seed 1}. */
  public String label() {
    return activation + " " + network.label() + " " + dataset + " seed " + seed;
  }
}
