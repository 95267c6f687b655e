package nish.worker.trial;

import java.io.Serializable;

/**
 * One point of a sweep: an activation on a network and a dataset, from one seed, by one recipe.
 *
 * <p>Trials that share a seed, network, dataset and recipe share their initial weights and the
 * order of their data, whatever the activation: they can be compared in pairs.
 */
public record Trial(
    ActivationChoice activation, String network, String dataset, long seed, Recipe recipe)
    implements Serializable {

  /** The digest of what determines this trial's result; equal trials of two sweeps share it. */
  public TrialId id() {
    return TrialId.of(this);
  }

  /** For people: {@code nish(t=1.5) lenet digits seed 1}. */
  public String label() {
    return activation + " " + network + " " + dataset + " seed " + seed;
  }
}
