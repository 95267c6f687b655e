package nish.driver.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * Standard output that tells when no one reads it any more, which a PrintWriter and System.out keep
 * to themselves.
 */
final class OpenPipe extends FilterWriter {

  private final PrintWriter printer;

  OpenPipe(PrintWriter printer) {
    super(printer);
    this.printer = printer;
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    super.write(buffer, offset, length);
    if (printer.checkError() || System.out.checkError()) {
      throw new IOException("no one reads standard output any more");
    }
  }
}
