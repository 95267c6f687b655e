package nish.driver.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of lines, held by one process. All is read and written by one channel: closing any other
 * would end the process's hold.
 */
final class OutboxFile implements AutoCloseable {

  private static final int CHUNK = 4096;

  private final Path path;
  private final FileChannel channel;

  /** Opens it, and makes it if there is none. */
  OutboxFile(Path path) throws IOException {
    this.path = path;
    Files.createDirectories(path.toAbsolutePath().getParent());
    this.channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** Takes hold of it; false if another process, or another part of this one, has it. */
  boolean hold() throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** The line that begins there, without its end; empty where none ends any more. */
  String lineAt(long begin) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    while (channel.read(chunk.clear(), begin + line.size()) > 0) {
      for (chunk.flip(); chunk.hasRemaining(); ) {
        byte next = chunk.get();
        if (next == '\n') {
          return line.toString(StandardCharsets.UTF_8);
        }
        line.write(next);
      }
    }
    return "";
  }

  /** Where the line after this one begins. */
  static long after(long begin, String line) {
    return begin + line.getBytes(StandardCharsets.UTF_8).length + 1;
  }

  /** Adds a line at the file's end. */
  void add(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    long end = channel.size();
    while (bytes.hasRemaining()) {
      channel.write(bytes, end + bytes.position());
    }
  }

  long size() throws IOException {
    return channel.size();
  }

  void truncate(long size) throws IOException {
    channel.truncate(size);
  }

  /** Copies it, as it is. */
  void copy(Path to) throws IOException {
    try (FileChannel copy =
        FileChannel.open(
            to,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      channel.transferTo(0, channel.size(), copy);
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
