package nish.worker.checkpoint;

import java.util.List;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialId;

/**
 * A trial between two epochs: all that its next epoch depends on. Random numbers are not among it,
 * for each epoch draws its own from the trial's seed.
 *
 * @param provenance what made it
 * @param epochs what each epoch so far showed, from the first on; one at least
 */
public record Checkpoint(
    TrialId trial, Provenance provenance, List<EpochMetrics> epochs, NetworkState network) {

  public Checkpoint {
    epochs = List.copyOf(epochs);
    for (int epoch = 0; epoch < epochs.size(); epoch++) {
      if (epochs.get(epoch).epoch() != epoch) {
        throw new IllegalArgumentException(
            "epoch %d is told in place of epoch %d".formatted(epochs.get(epoch).epoch(), epoch));
      }
    }
    if (epochs.isEmpty()) {
      throw new IllegalArgumentException("a checkpoint comes after an epoch, but there was none");
    }
  }

  /** How many epochs are done. */
  public int done() {
    return epochs.size();
  }
}
