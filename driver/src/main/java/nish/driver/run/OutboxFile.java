package nish.driver.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of lines, held by one process. It is opened once: closing it a second time would end the
 * process's hold. An interrupt of the thread, which would close a channel, does not close it.
 */
final class OutboxFile implements AutoCloseable {

  private static final int CHUNK = 4096;

  private final Path path;
  private final RandomAccessFile file;

  /** Opens it, and makes it if there is none. */
  OutboxFile(Path path) throws IOException {
    this.path = path;
    Files.createDirectories(path.toAbsolutePath().getParent());
    this.file = new RandomAccessFile(path.toFile(), "rw");
  }

  /** Takes hold of it; false if another process, or another part of this one, has it. */
  boolean hold() throws IOException {
    try {
      return file.getChannel().tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** The line that begins there, without its end; empty where none ends any more. */
  String lineAt(long begin) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    file.seek(begin);
    for (int count = file.read(chunk); count > 0; count = file.read(chunk)) {
      for (int i = 0; i < count; i++) {
        if (chunk[i] == '\n') {
          return line.toString(StandardCharsets.UTF_8);
        }
        line.write(chunk[i]);
      }
    }
    return "";
  }

  /** Where the line after this one begins. */
  static long after(long begin, String line) {
    return begin + line.getBytes(StandardCharsets.UTF_8).length + 1;
  }

  /** Adds a line at the file's end; all of it, or where that fails nothing. */
  void add(String line) throws IOException {
    long end = file.length();
    file.seek(end);
    try {
      file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      file.setLength(end);
      throw e;
    }
  }

  long size() throws IOException {
    return file.length();
  }

  void truncate(long size) throws IOException {
    file.setLength(size);
  }

  /** Copies it, as it is. */
  void copy(Path to) throws IOException {
    byte[] chunk = new byte[CHUNK];
    file.seek(0);
    try (OutputStream copy = Files.newOutputStream(to)) {
      for (int count = file.read(chunk); count > 0; count = file.read(chunk)) {
        copy.write(chunk, 0, count);
      }
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
