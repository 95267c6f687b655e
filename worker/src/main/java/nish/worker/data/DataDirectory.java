package nish.worker.data;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/** Where datasets lie, a folder each; what is missing there is downloaded. */
record DataDirectory(Path root) {

  private static final String NETWORKS = "networks";

  /** The folders that lie there, by name, but for hidden ones and that of the networks. */
  List<String> folders() {
    File[] folders = root.toFile().listFiles(File::isDirectory);
    return Arrays.stream(folders == null ? new File[0] : folders)
        .map(File::getName)
        .filter(name -> !name.startsWith(".") && !name.equals(NETWORKS))
        .sorted()
        .toList();
  }

  /** Whether there is anything but hidden files in a dataset's folder. */
  boolean holds(String dataset) {
    String[] files = root.resolve(dataset).toFile().list((parent, name) -> !name.startsWith("."));
    return files != null && files.length > 0;
  }

  /**
   * Gives a file, packed ({@code name.gz}) or not; downloads it first if it is missing. Several
   * processes may ask at once: one of them downloads.
   *
   * @throws DataException if it cannot be had
   */
  StoredFile open(String dataset, RemoteFile file) {
    Path folder = root.resolve(dataset);
    Path packed = folder.resolve(file.packedName());
    Path plain = folder.resolve(file.name());
    if (file.mayLieUnpacked() && Files.exists(plain)) {
      return StoredFile.downloaded(plain);
    }
    if (!Files.exists(packed)) {
      downloadAlone(file, packed);
    }
    return StoredFile.downloaded(packed);
  }

  /** One thread of this JVM at a time, and one process. */
  private static synchronized void downloadAlone(RemoteFile file, Path packed) {
    Path folder = packed.getParent();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new DataException(
          "the data directory %s cannot be made: %s; name another with --data or NISH_DATA"
              .formatted(folder, e),
          e);
    }
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(".download.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid() && !Files.exists(packed)) {
        Download.fetch(file.source(), packed, part -> file.check(Files.readAllBytes(part)));
      }
    } catch (IOException e) {
      throw new DataException("the data directory %s cannot be locked: %s".formatted(folder, e), e);
    }
  }
}
