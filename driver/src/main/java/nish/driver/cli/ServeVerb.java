package nish.driver.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nish.driver.results.ResultsStore;
import nish.driver.run.RunSettings;
import nish.driver.run.StopRequest;
import nish.driver.service.NishService;
import nish.driver.service.ServiceSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    description =
        "Takes sweeps from many people, over REST and in a browser, and trains them on one Spark, until it is told to end; what is not finished then goes on when it is started again.")
final class ServeVerb implements Callable<Integer> {

  private static final long LOOK_MILLIS = 200;

  @Spec private CommandSpec command;
  @Mixin private StoreOption storeOption;
  @Mixin private RunOptions options;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description =
          "the address to listen on; others than this machine's own need tokens (default: ${DEFAULT-VALUE})")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "0 for any free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--most-trials",
      paramLabel = "N",
      defaultValue = "100000",
      description = "that a submitted sweep may have (default: ${DEFAULT-VALUE})")
  private int mostTrials;

  @Override
  public Integer call() throws InterruptedException {
    RunSettings settings = options.settings();
    StopRequest stop = new StopRequest();
    PrintWriter out = command.commandLine().getOut();
    try (ResultsStore store = storeOption.openOrMake();
        StopSignals signals = new StopSignals(stop, command.commandLine().getErr());
        NishService service = NishService.start(settings(settings, store), store)) {
      out.printf(
          "Nish serves at http://%s:%d/, trains on %s%n", host, service.port(), settings.master());
      out.flush();
      while (!stop.isMade()) {
        Thread.sleep(LOOK_MILLIS);
      }
      return signals.exitCode().orElse(0);
    }
  }

  /** Tokens are needed once there is one. */
  private ServiceSettings settings(RunSettings run, ResultsStore store) {
    boolean needsToken = !store.accessTokens().all().isEmpty();
    return new ServiceSettings(host, port, mostTrials, needsToken, run, storeOption::waiting);
  }
}
