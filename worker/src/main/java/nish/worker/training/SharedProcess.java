package nish.worker.training;

import java.util.ArrayList;
import java.util.List;
import nish.worker.trial.Usage;

/** The trials that a process trains at once, and what they use of it. Safe for many threads. */
final class SharedProcess {

  static final SharedProcess THIS = new SharedProcess(ResidentMemory.OF_THIS_PROCESS);

  private final ResidentMemory memory;
  private final List<Stay> stays = new ArrayList<>();
  private boolean isPeakTold;

  SharedProcess(ResidentMemory memory) {
    this.memory = memory;
  }

  /**
   * A trial begins; it is closed when that ends.
   *
   * @param device which of the process' devices it computes on
   */
  synchronized Stay begin(int device) {
    stays.forEach(Stay::notePeak);
    isPeakTold = memory.setBack();
    Stay stay = new Stay(device);
    stays.add(stay);
    stays.forEach(Stay::count);
    return stay;
  }

  /** One trial's time in the process. */
  final class Stay implements AutoCloseable {

    private final int device;
    private long peak = Usage.NOT_TOLD;
    private int inProcess;
    private int onDevice;

    private Stay(int device) {
      this.device = device;
    }

    /** Before the system's own peak is set back for another trial. */
    private void notePeak() {
      if (isPeakTold) {
        peak = Math.max(peak, memory.peak().orElse(Usage.NOT_TOLD));
      }
    }

    private void count() {
      inProcess = Math.max(inProcess, stays.size());
      onDevice = Math.max(onDevice, (int) stays.stream().filter(this::isBeside).count());
    }

    private boolean isBeside(Stay other) {
      return other.device == device;
    }

    /** Of an epoch that ends now; whom it was shared with is counted anew for the next. */
    Usage endEpoch() {
      synchronized (SharedProcess.this) {
        notePeak();
        Usage usage = new Usage(peak, inProcess, onDevice);
        inProcess = 0;
        onDevice = 0;
        count();
        return usage;
      }
    }

    @Override
    public void close() {
      synchronized (SharedProcess.this) {
        stays.remove(this);
      }
    }
  }
}
