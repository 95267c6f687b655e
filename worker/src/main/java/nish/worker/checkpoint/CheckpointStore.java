package nish.worker.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nish.worker.checkpoint.TrialFolder.Saved;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialId;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps trials' checkpoints in a folder of any of Hadoop's file systems, which all executors see: a
 * folder for each trial, a file for each checkpoint. Kept are a trial's last two, lest one cannot
 * be read, and that of its best epoch among those that were saved.
 *
 * <p>Safe for many threads and processes, and for several attempts of one trial.
 */
public final class CheckpointStore {

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointStore.class);
  private static final int LAST_KEPT = 2;

  private final CheckpointPlan plan;
  private final Configuration hadoop;

  /**
   * In the plan's folder, which is made when the first checkpoint is saved.
   *
   * @param hadoop what the file system is asked with
   */
  public CheckpointStore(CheckpointPlan plan, Configuration hadoop) {
    this.plan = plan;
    this.hadoop = hadoop;
  }

  /** How often it is to be given one. */
  public CheckpointPlan plan() {
    return plan;
  }

  /**
   * Makes the folder.
   *
   * @throws IOException if it cannot be had
   */
  public void require() throws IOException {
    FileWork.once(
        () -> {
          Path folder = new Path(plan.folder());
          if (!files().mkdirs(folder)) {
            throw new IOException("it cannot be made");
          }
          return folder;
        });
  }

  /**
   * Saves one, and removes those of the trial that it makes needless.
   *
   * @throws IOException if it could not be written; what was there is left
   */
  public void save(Checkpoint checkpoint) throws IOException {
    FileWork.once(
        () -> {
          TrialFolder folder = folder(checkpoint.trial());
          folder.save(checkpoint.done(), out -> CheckpointFile.write(checkpoint, out));
          removeNeedless(folder, checkpoint);
          return folder;
        });
  }

  /**
   * The last that can be read and was made by the same. One that is damaged, or made by another, is
   * told to the log, and gets another name, so that it is in nobody's way; what only cannot be
   * reached is tried again for some seconds, and stays. To be asked when an attempt begins: what an
   * earlier one was writing when it was lost is removed.
   *
   * @param provenance what would go on, on any host
   * @throws IOException if the folder cannot be read, or the thread is interrupted
   */
  public Optional<Checkpoint> newest(TrialId trial, Provenance provenance) throws IOException {
    TrialFolder folder = FileWork.once(() -> folder(trial));
    for (Saved saved : FileWork.patiently(() -> whole(folder))) {
      Optional<Checkpoint> checkpoint =
          readable(folder, saved, trial).filter(read -> isBy(provenance, read, folder, saved));
      if (checkpoint.isPresent()) {
        return checkpoint;
      }
    }
    return Optional.empty();
  }

  private static List<Saved> whole(TrialFolder folder) throws IOException {
    folder.removeUnfinished();
    return folder.saved();
  }

  private Optional<Checkpoint> readable(TrialFolder folder, Saved saved, TrialId trial)
      throws InterruptedIOException {
    try {
      return Optional.of(FileWork.patiently(() -> read(saved, trial)));
    } catch (InterruptedIOException e) {
      throw e;
    } catch (DamagedException e) {
      LOG.warn("{} is damaged; the checkpoint before it is taken", saved.file(), e);
      folder.setAside(saved.file());
    } catch (IOException e) {
      LOG.warn("{} cannot be reached; the checkpoint before it is taken", saved.file(), e);
    }
    return Optional.empty();
  }

  private Checkpoint read(Saved saved, TrialId trial) throws IOException {
    content(
        saved,
        in -> {
          CheckpointFile.verify(in);
          return saved;
        });
    return content(
        saved,
        in -> {
          Checkpoint checkpoint = CheckpointFile.read(in);
          if (!checkpoint.trial().equals(trial) || checkpoint.done() != saved.done()) {
            throw new IOException(
                "it is of trial %s after %d epochs"
                    .formatted(checkpoint.trial(), checkpoint.done()));
          }
          return checkpoint;
        });
  }

  /** What cannot be made of bytes that could be had is damaged. */
  private <T> T content(Saved saved, Reading<T> reading) throws IOException {
    try (WatchedStream in = new WatchedStream(files().open(saved.file()))) {
      try {
        return reading.of(in);
      } catch (IOException | RuntimeException e) {
        if (in.hasFailed()) {
          throw e;
        }
        throw new DamagedException(String.valueOf(e.getMessage()), e);
      }
    }
  }

  private static boolean isBy(
      Provenance provenance, Checkpoint checkpoint, TrialFolder folder, Saved saved) {
    boolean is = checkpoint.provenance().isLike(provenance);
    if (!is) {
      LOG.warn(
          "trial {} does not go on after {} epochs, which {} made, for numbers could differ by {}",
          checkpoint.trial(),
          checkpoint.done(),
          checkpoint.provenance(),
          provenance);
      folder.setAside(saved.file());
    }
    return is;
  }

  private static void removeNeedless(TrialFolder folder, Checkpoint newest) throws IOException {
    List<Saved> upToIt =
        folder.saved().stream().filter(saved -> saved.done() <= newest.done()).toList();
    int best =
        upToIt.stream()
            .max(Comparator.comparingDouble(saved -> accuracy(newest.epochs(), saved)))
            .map(Saved::done)
            .orElse(0);
    upToIt.stream()
        .skip(LAST_KEPT)
        .filter(saved -> saved.done() != best)
        .forEach(saved -> folder.remove(saved.file()));
  }

  private static double accuracy(List<EpochMetrics> epochs, Saved saved) {
    return epochs.get(saved.done() - 1).validationAccuracy();
  }

  private TrialFolder folder(TrialId trial) throws IOException {
    return new TrialFolder(files(), new Path(new Path(plan.folder()), trial.value()));
  }

  /** Hadoop's sums of local files lie beside them; these have their own. */
  private FileSystem files() throws IOException {
    FileSystem files = new Path(plan.folder()).getFileSystem(hadoop);
    return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
  }

  /** Makes something of a file's bytes. */
  private interface Reading<T> {
    T of(InputStream in) throws IOException;
  }
}
