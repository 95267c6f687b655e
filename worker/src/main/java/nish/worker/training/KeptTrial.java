package nish.worker.training;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nish.worker.checkpoint.Checkpoint;
import nish.worker.checkpoint.CheckpointStore;
import nish.worker.checkpoint.NetworkState;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.Trial;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt's checkpoints. Where they cannot be read the trial begins anew, and where they cannot
 * be written it goes on without.
 */
final class KeptTrial {

  private static final Logger LOG = LoggerFactory.getLogger(KeptTrial.class);

  private final Optional<CheckpointStore> store;
  private final Trial trial;
  private final Provenance provenance;
  private final ComputationGraph network;
  private final List<EpochMetrics> epochs = new ArrayList<>();
  private int resumedAfter;
  private int kept;
  private long triedAt = System.nanoTime();

  private KeptTrial(
      Optional<CheckpointStore> store,
      Trial trial,
      Provenance provenance,
      ComputationGraph network) {
    this.store = store;
    this.trial = trial;
    this.provenance = provenance;
    this.network = network;
  }

  /**
   * Where an earlier attempt left a checkpoint, the network goes on from there.
   *
   * @param provenance what trains it
   */
  static KeptTrial resume(
      Optional<CheckpointStore> store,
      Trial trial,
      Provenance provenance,
      ComputationGraph network) {
    KeptTrial resumed = new KeptTrial(store, trial, provenance, network);
    store.ifPresent(resumed::resume);
    return resumed;
  }

  private void resume(CheckpointStore from) {
    try {
      from.newest(trial.id(), provenance).ifPresent(this::restore);
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("trial {}: no checkpoint can be taken; it begins anew", trial.id(), e);
      keepInterrupt(e);
    }
  }

  private void restore(Checkpoint checkpoint) {
    checkpoint.network().restore(network);
    epochs.addAll(checkpoint.epochs());
    resumedAfter = checkpoint.done();
    kept = checkpoint.done();
    LOG.info("trial {} goes on after {} epochs", trial.id(), kept);
  }

  /** How many epochs earlier attempts trained. */
  int resumedAfter() {
    return resumedAfter;
  }

  /** What an epoch showed. */
  EpochMetrics epoch(int epoch) {
    return epochs.get(epoch);
  }

  /**
   * To be told of each epoch that this attempt trained, in order.
   *
   * @param isLast whether no other comes
   */
  void done(EpochMetrics metrics, boolean isLast) {
    epochs.add(metrics);
    store.filter(to -> isDue(to, isLast)).ifPresent(this::save);
  }

  /** To be told of an epoch after which the attempt ends, for another to go on. */
  void interrupted(EpochMetrics metrics) {
    epochs.add(metrics);
    store.ifPresent(this::save);
  }

  /** The last is kept too where an earlier one was; a short trial leaves nothing. */
  private boolean isDue(CheckpointStore to, boolean isLast) {
    Duration since = Duration.ofNanos(System.nanoTime() - triedAt);
    return to.plan().isDue(epochs.size() - kept, since) || (isLast && kept > 0);
  }

  private void save(CheckpointStore to) {
    try {
      to.save(new Checkpoint(trial.id(), provenance, epochs, NetworkState.of(network)));
      kept = epochs.size();
    } catch (IOException e) {
      LOG.warn("trial {} goes on without a checkpoint", trial.id(), e);
      keepInterrupt(e);
    }
    triedAt = System.nanoTime();
  }

  /** Hadoop takes the thread's interrupt and tells of it so. */
  private static void keepInterrupt(Exception e) {
    if (e instanceof InterruptedIOException) {
      Thread.currentThread().interrupt();
    }
  }
}
