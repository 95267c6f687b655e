package nish.driver.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** The command line, called in this process. */
final class Nish {

  private Nish() {}

  static Said nish(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = commandLine.execute(words);
    return new Said(exitCode, out.toString(), err.toString());
  }

  record Said(int exitCode, String out, String err) {}
}
