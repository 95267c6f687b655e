package nish.driver.cli;

import java.io.PrintWriter;
import nish.driver.export.ExportException;
import nish.driver.results.StoreException;
import nish.driver.run.RunException;
import nish.driver.run.Submission;
import nish.driver.spec.SpecException;
import nish.worker.data.DataException;
import nish.worker.training.BackendException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command line {@code ./nish}. Exit codes: 0 well, 1 not all went well, 2 bad input. */
@Command(
    name = "nish",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT, // each verb has --help too
    version = "nish 0.1.0",
    description = "Which activation, with which t, is best on which network and dataset?",
    subcommands = {
      RunVerb.class,
      ServeVerb.class,
      TokenVerb.class,
      CancelVerb.class,
      RetryVerb.class,
      ValidateVerb.class,
      SweepsVerb.class,
      TrialsVerb.class,
      AttemptsVerb.class,
      ProvenanceVerb.class,
      ReproduceVerb.class,
      TableVerb.class,
      EpochsVerb.class,
      BestVerb.class,
      CompareVerb.class,
      AcrossVerb.class,
      CostVerb.class,
      PlotVerb.class,
      ReportVerb.class,
      ExportVerb.class,
      ActivationsVerb.class,
      DataVerb.class,
      NetworksVerb.class,
      CommandLine.HelpCommand.class
    })
public final class Main {

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final String LOG_FILE = System.getProperty("nish.log", "the log");

  private Main() {}

  /** Runs the verb that the arguments name, and ends the JVM with its exit code. */
  public static void main(String[] arguments) throws Exception {
    int exitCode = commandLine().execute(arguments);
    if (Submission.ofThisJvm().filter(Submission::isInCluster).isPresent()) {
      Submission.end(exitCode);
    } else {
      System.exit(exitCode);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler((e, command, parsed) -> tell(e, command.getErr()));
  }

  private static int tell(Exception e, PrintWriter err) {
    boolean badInput = e instanceof SpecException || e instanceof IllegalArgumentException;
    boolean known =
        badInput
            || e instanceof StoreException
            || e instanceof DataException
            || e instanceof RunException
            || e instanceof ServerException
            || e instanceof BackendException
            || e instanceof ExportException;
    log(known, e);
    String message = known ? e.getMessage() : "unexpected: " + e + "\n" + LOG_FILE + " tells more";
    err.println(message);
    err.flush();
    return badInput ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
  }

  /** Under spark-submit the log is the terminal too, where the message alone is told. */
  private static void log(boolean known, Exception e) {
    if (!known) {
      LOG.error("unexpected", e);
    } else if (Submission.ofThisJvm().isEmpty()) {
      LOG.error("told the user", e);
    }
  }
}
