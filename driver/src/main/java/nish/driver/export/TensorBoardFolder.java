package nish.driver.export;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import nish.driver.results.TrialRecord;

/**
 * A folder for TensorBoard, with one of each trial that has begun; written beside its place, and
 * moved there when it is whole.
 *
 * @param replaces whether it may take the place of an earlier export
 */
public record TensorBoardFolder(Path folder, boolean replaces) implements Destination {

  /** Says whose the folder is. */
  private static final String MARK = "written-by-nish-export.txt";

  /**
   * @throws IllegalArgumentException if it cannot be made there
   */
  public TensorBoardFolder {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new IllegalArgumentException("there is no folder " + parent + "; make it first");
    }
    if (Files.exists(folder) && !isEmpty(folder)) {
      requireOurs(folder);
      requireReplaced(folder, replaces);
    }
  }

  private static void requireOurs(Path folder) {
    if (!Files.isRegularFile(folder.resolve(MARK))) {
      throw new IllegalArgumentException(
          "event files replace an earlier export alone, but %s is something else; name another folder by --out"
              .formatted(folder));
    }
  }

  private static void requireReplaced(Path folder, boolean replaces) {
    if (!replaces) {
      throw new IllegalArgumentException(
          "there is an export in %s already; name another folder by --out, or replace it by --force"
              .formatted(folder));
    }
  }

  private static boolean isEmpty(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public String write(ExportedSweep sweep) {
    Path beside = Beside.of(folder);
    try {
      long written = fill(beside, sweep);
      Beside.delete(folder);
      Files.move(beside, folder);
      return "%s: %s, %d trials; tensorboard --logdir %s shows them"
          .formatted(sweep.name(), folder, written, folder);
    } catch (IOException e) {
      throw new ExportException("%s cannot be written: %s".formatted(folder, e), e);
    } finally {
      Beside.delete(beside);
    }
  }

  private static long fill(Path beside, ExportedSweep sweep) throws IOException {
    Files.createDirectory(beside);
    Files.writeString(
        beside.resolve(MARK),
        "The sweep %s. The next export takes its place.%n".formatted(sweep.name()));
    RunFolders folders = new RunFolders(beside);
    long written = 0;
    try (Stream<TrialRecord> trials = sweep.trials().open().filter(trial -> trial.attempt() > 0)) {
      for (Iterator<TrialRecord> each = trials.iterator(); each.hasNext(); written++) {
        TrialRecord record = each.next();
        TrialEvents.write(record, folders.make(record.trial()));
      }
    }
    return written;
  }
}
