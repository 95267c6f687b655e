package nish.worker.checkpoint;

import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Where trials are kept and how often; what they show does not depend on it.
 *
 * @param folder in one of Hadoop's file systems, that all executors see
 * @param epochs after so many a trial is kept
 * @param time after which a trial is kept at its epoch's end
 */
public record CheckpointPlan(URI folder, int epochs, Duration time) implements Serializable {

  /** For {@code epochs}, where only time counts. */
  public static final int BY_TIME = Integer.MAX_VALUE;

  private static final Pattern WITH_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

  public CheckpointPlan {
    if (epochs < 1) {
      throw new IllegalArgumentException(
          "checkpoints come every 1 epoch or more, but here every %d; give a whole number above 0"
              .formatted(epochs));
    }
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException(
          "the time between checkpoints must be above 0, but is %d minutes; give many for none"
              .formatted(time.toMinutes()));
    }
  }

  /**
   * A folder as people write it.
   *
   * @param folder a URI such as {@code hdfs://host/nish} or {@code s3a://bucket/nish}; without a
   *     scheme it is a path of this machine, seen from the working directory
   * @throws IllegalArgumentException if it is neither
   */
  public static URI folder(String folder) {
    return WITH_SCHEME.matcher(folder).matches()
        ? URI.create(folder)
        : Path.of(folder).toAbsolutePath().toUri();
  }

  /** Whether a trial is to be kept, so many epochs and so long after it was last. */
  public boolean isDue(int epochsSince, Duration since) {
    return epochsSince >= epochs || since.compareTo(time) >= 0;
  }
}
