package nish.worker.checkpoint;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One trial's files, of which each has the number of epochs that were done in its name. */
final class TrialFolder {

  private static final Logger LOG = LoggerFactory.getLogger(TrialFolder.class);
  private static final Pattern NAME = Pattern.compile("epochs-(\\d+)\\.zip");
  private static final String ASIDE = ".writing-";
  private static final String SET_ASIDE = ".set-aside";

  private final FileSystem files;
  private final Path folder;

  TrialFolder(FileSystem files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /** A whole file, after so many epochs. */
  record Saved(Path file, int done) {

    private static Optional<Saved> named(Path file) {
      Matcher name = NAME.matcher(file.getName());
      return name.matches()
          ? Optional.of(new Saved(file, Integer.parseInt(name.group(1))))
          : Optional.empty();
    }
  }

  /** Writes what a file holds. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** The newest first. */
  List<Saved> saved() throws IOException {
    return all().stream()
        .flatMap(file -> Saved.named(file).stream())
        .sorted(Comparator.comparingInt(Saved::done).reversed())
        .toList();
  }

  private List<Path> all() throws IOException {
    try {
      return Arrays.stream(files.listStatus(folder)).map(FileStatus::getPath).toList();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  /** Writes a file aside and renames it; what has its name is whole, and is left as it is. */
  void save(int done, Content content) throws IOException {
    Path whole = new Path(folder, "epochs-%05d.zip".formatted(done));
    if (files.exists(whole)) {
      return;
    }
    Path aside = new Path(folder, ASIDE + UUID.randomUUID());
    boolean isWhole = false;
    try {
      write(aside, content);
      isWhole = files.rename(aside, whole);
      if (!isWhole) {
        throw new IOException("%s could not be renamed to %s".formatted(aside, whole));
      }
    } finally {
      if (!isWhole) {
        remove(aside);
      }
    }
  }

  private void write(Path file, Content content) throws IOException {
    try (FSDataOutputStream out = files.create(file, /* overwrite= */ false)) {
      content.write(out);
      if (out.hasCapability(StreamCapabilities.HSYNC)) {
        out.hsync();
      }
    }
  }

  /** Removes what attempts that were lost had begun to write. */
  void removeUnfinished() throws IOException {
    all().stream().filter(file -> file.getName().startsWith(ASIDE)).forEach(this::remove);
  }

  /** Nobody needs it any more, so that it is no harm where this fails. */
  void remove(Path file) {
    try {
      files.delete(file, /* recursive= */ false);
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} could not be removed", file, e);
    }
  }

  /** Takes its name from a file that nobody can go on from, so that another can have it. */
  void setAside(Path file) {
    Path aside = file.suffix(SET_ASIDE);
    remove(aside);
    try {
      if (!files.rename(file, aside)) {
        LOG.warn("{} could not be renamed", file);
      }
    } catch (IOException e) {
      LOG.warn("{} could not be renamed", file, e);
    }
  }
}
