package nish.worker.checkpoint;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.util.Progressable;

/** Linux's device that is always full, whatever file is made. */
public final class FullDisk extends RawLocalFileSystem {

  static final String DEVICE = "/dev/full";

  @Override
  public URI getUri() {
    return URI.create("full:///");
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    Path device = new Path("full://" + DEVICE);
    return super.create(
        device, /* overwrite= */ true, bufferSize, replication, blockSize, progress);
  }
}
