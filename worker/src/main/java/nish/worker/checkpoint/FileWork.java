package nish.worker.checkpoint;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.hadoop.fs.FSError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is asked of a file system, which may be away for a while. */
interface FileWork<T> {

  Logger LOG = LoggerFactory.getLogger(FileWork.class);

  List<Duration> PAUSES =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(20));

  T run() throws IOException;

  /** Hadoop tells of a full disk by an error, and of a missing jar by any exception. */
  static <T> T once(FileWork<T> work) throws IOException {
    try {
      return work.run();
    } catch (FSError | LinkageError | RuntimeException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
  }

  /** A file system that is away for seconds is not to cost what was trained for days. */
  static <T> T patiently(FileWork<T> work) throws IOException {
    for (Duration pause : PAUSES) {
      try {
        return once(work);
      } catch (InterruptedIOException | DamagedException e) {
        throw e;
      } catch (IOException e) {
        LOG.info("checkpoints cannot be reached; tried again in {}", pause, e);
        sleep(pause);
      }
    }
    return once(work);
  }

  private static void sleep(Duration pause) throws InterruptedIOException {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }
}
