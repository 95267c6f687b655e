package nish.driver.road;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system of its own, in memory, that can be filled; needs root. */
public final class SmallDisk implements AutoCloseable {

  private static final int MEGABYTES = 600;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** None, and it says why, where this machine does not allow it. */
  public static Optional<SmallDisk> ifPossible(Path folder) throws IOException {
    Files.createDirectories(folder);
    String size = "size=%dm".formatted(MEGABYTES);
    try {
      SystemCommand.run("mount", "-t", "tmpfs", "-o", size, "nish", folder.toString());
      return Optional.of(new SmallDisk(folder));
    } catch (IllegalStateException e) {
      Faults.say("no disk is filled, which needs root: " + e.getMessage());
      return Optional.empty();
    }
  }

  public void fill() {
    byte[] megabyte = new byte[1 << 20];
    try (OutputStream out = Files.newOutputStream(folder.resolve("filler"))) {
      for (int written = 0; written <= MEGABYTES; written++) {
        out.write(megabyte);
      }
      throw new IllegalStateException(folder + " is not full");
    } catch (IOException full) {
      Faults.say("the disk is full: %s".formatted(full.getMessage()));
    }
  }

  public void clear() {
    try {
      Files.deleteIfExists(folder.resolve("filler"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    SystemCommand.run("umount", "-l", folder.toString());
  }
}
