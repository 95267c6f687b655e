package nish.worker.trial;

import java.io.Serializable;
import java.util.OptionalLong;

/**
 * What of its machine an epoch had, and whom it shared that with: times of trials that shared a
 * device do not compare with those of a trial that was alone on it.
 *
 * @param peakMemoryBytes the most main memory (resident set) that the process had, from the
 *     beginning of the trial's attempt in it to the epoch's end, with what other trials of the
 *     process had in it, before or meanwhile; a card's own memory is not counted; {@link #NOT_TOLD}
 *     where the system does not tell
 * @param trialsInProcess the most that the process trained at once during the epoch, this one
 *     included; 0 where it is not known
 * @param trialsOnDevice how many of these on this one's device, the processor or a card
 */
public record Usage(long peakMemoryBytes, int trialsInProcess, int trialsOnDevice)
    implements Serializable {

  public static final long NOT_TOLD = -1;

  /** Of what several processes trained, or an earlier version. */
  public static final Usage UNKNOWN = new Usage(NOT_TOLD, 0, 0);

  public Usage {
    Rules.require(
        peakMemoryBytes > 0 || peakMemoryBytes == NOT_TOLD,
        "peak memory in bytes",
        peakMemoryBytes);
    Rules.require(
        trialsOnDevice >= 0 && trialsOnDevice <= trialsInProcess,
        "of a process' trials some on a device",
        trialsOnDevice);
  }

  /** The peak, where it is told. */
  public OptionalLong peakMemory() {
    return peakMemoryBytes == NOT_TOLD ? OptionalLong.empty() : OptionalLong.of(peakMemoryBytes);
  }
}
