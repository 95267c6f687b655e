package nish.driver.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nish.driver.run.StopRequest;
import org.jline.utils.Signals;

/**
 * While it is open, Ctrl-C and SIGTERM ask a run to end tidily; told a second time, the process
 * ends at once.
 */
final class StopSignals implements AutoCloseable {

  private static final Map<String, Integer> NUMBERS = Map.of("INT", 2, "TERM", 15);
  private static final int EXIT_CODE = 128;

  private final StopRequest stop;
  private final PrintWriter err;
  private final Map<String, Object> before = new LinkedHashMap<>();
  private OptionalInt exitCode = OptionalInt.empty();

  StopSignals(StopRequest stop, PrintWriter err) {
    this.stop = stop;
    this.err = err;
    for (String name : List.of("INT", "TERM")) {
      before.put(name, Signals.register(name, () -> received(NUMBERS.get(name))));
    }
  }

  private synchronized void received(int number) {
    if (stop.isMade()) {
      Runtime.getRuntime().halt(EXIT_CODE + number);
    }
    exitCode = OptionalInt.of(EXIT_CODE + number);
    stop.make();
    err.printf(
        "%nEnding: what trains ends after its epoch and is kept; once more to end at once.%n");
    err.flush();
  }

  /** What the process is to exit with, if it was told to end. */
  synchronized OptionalInt exitCode() {
    return exitCode;
  }

  @Override
  public void close() {
    before.forEach(Signals::unregister);
  }
}
