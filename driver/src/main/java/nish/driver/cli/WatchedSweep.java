package nish.driver.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import nish.client.model.Sweep;
import nish.client.model.SweepState;
import nish.client.model.Table;
import nish.client.model.TableName;
import nish.driver.results.TableFormat;
import nish.driver.run.Progress;
import picocli.CommandLine;

/** A service's sweep, watched until it ends; who stops watching leaves it running. */
final class WatchedSweep {

  private static final long LOOK_MILLIS = 1_000;
  private static final List<SweepState> AT_WORK =
      List.of(SweepState.WAITING, SweepState.RUNNING, SweepState.STOPPING);

  private final Server server;
  private final String name;
  private final PrintWriter out;
  private String told = "";

  WatchedSweep(Server server, String name, PrintWriter out) {
    this.server = server;
    this.name = name;
    this.out = out;
  }

  /**
   * Tells how far it is, and at its end its table.
   *
   * @return the exit code: 0 if all its trials are done
   */
  int await() {
    Sweep sweep = server.sweep(name);
    while (AT_WORK.contains(sweep.getState())) {
      tell(sweep);
      pause();
      sweep = server.sweep(name);
    }
    tell(sweep);
    Table table = server.table(name, TableName.ACCURACY, Optional.empty(), false);
    out.print(TableFormat.TEXT.print(ToldTable.of(table)));
    out.flush();
    return Server.done(sweep) == sweep.getTrials()
        ? CommandLine.ExitCode.OK
        : CommandLine.ExitCode.SOFTWARE;
  }

  private void tell(Sweep sweep) {
    String left =
        sweep.getSecondsLeft() == null
            ? ""
            : ", about " + Progress.time(sweep.getSecondsLeft()) + " left";
    String line =
        "%s: %s, %d of %d trials done"
            .formatted(name, sweep.getState(), Server.done(sweep), sweep.getTrials());
    if (!line.equals(told)) {
      out.println(line + left);
      out.flush();
      told = line;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted while the sweep is watched; it goes on", e);
    }
  }
}
