package nish.worker.checkpoint;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows whether its bytes could be had, whatever was made of them. */
final class WatchedStream extends FilterInputStream {

  private boolean failed;

  WatchedStream(InputStream in) {
    super(in);
  }

  boolean hasFailed() {
    return failed;
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      failed = true;
      throw e;
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      failed = true;
      throw e;
    }
  }
}
