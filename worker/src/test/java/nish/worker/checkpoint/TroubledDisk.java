package nish.worker.checkpoint;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.util.Progressable;

/** This machine's disk, but away for some questions, and full within each file. */
public final class TroubledDisk extends RawLocalFileSystem {

  /** How many times a file cannot be opened. */
  static final AtomicInteger AWAY = new AtomicInteger();

  @Override
  public URI getUri() {
    return URI.create("troubled:///");
  }

  @Override
  public FSDataInputStream open(Path file, int bufferSize) throws IOException {
    if (AWAY.getAndUpdate(times -> Math.max(times - 1, 0)) > 0) {
      throw new IOException("Stale file handle");
    }
    return super.open(file, bufferSize);
  }

  /** As Hadoop's own disk does by an error of its own, it tells of a full one by an error. */
  @Override
  public FSDataOutputStream create(
      Path file,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    FSDataOutputStream whole =
        super.create(file, overwrite, bufferSize, replication, blockSize, progress);
    FilterOutputStream half =
        new FilterOutputStream(whole) {
          private int written;

          @Override
          public void write(int value) throws IOException {
            if (written++ == 100) {
              throw new LinkageError("No space left on device");
            }
            out.write(value);
          }
        };
    return new FSDataOutputStream(half, null);
  }
}
