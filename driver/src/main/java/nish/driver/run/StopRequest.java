package nish.driver.run;

import java.util.concurrent.atomic.AtomicBoolean;

/** Asks a run to end before its time: what trains ends after its epoch, and is kept. */
public final class StopRequest {

  private final AtomicBoolean made = new AtomicBoolean();

  /** Asks; may be called by any thread. */
  public void make() {
    made.set(true);
  }

  public boolean isMade() {
    return made.get();
  }
}
