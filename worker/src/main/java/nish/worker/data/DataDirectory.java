package nish.worker.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where datasets lie, a folder each; what is missing there is downloaded. */
record DataDirectory(Path root) {

  /** A file that lies there, and its unpacked content. */
  record Found(String file, byte[] content) {}

  /**
   * Gives a file's unpacked content, packed ({@code name.gz}) or not; downloads it first if it is
   * missing. Several processes may ask at once: one of them downloads.
   *
   * @throws DataException if it cannot be had or unpacked
   */
  Found open(String dataset, RemoteFile file) {
    Path folder = root.resolve(dataset);
    Path packed = folder.resolve(file.packedName());
    Path plain = folder.resolve(file.name());
    if (!Files.exists(plain) && !Files.exists(packed)) {
      downloadAlone(file, packed);
    }
    return read(Files.exists(plain) ? plain : packed);
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
        Download.fetch(
            file.source(), packed, part -> file.check(Idx.unpack(Files.readAllBytes(part))));
      }
    } catch (IOException e) {
      throw new DataException("the data directory %s cannot be locked: %s".formatted(folder, e), e);
    }
  }

  private static Found read(Path file) {
    try {
      return new Found(file.toString(), Idx.unpack(file.toString(), Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new DataException("%s cannot be read: %s".formatted(file, e), e);
    }
  }
}
