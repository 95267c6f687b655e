package nish.driver.export;

/** Where a sweep is exported to, and as what. */
public interface Destination {

  /**
   * Writes a sweep, a trial at a time.
   *
   * @return what was written, in words
   * @throws ExportException where it cannot be written
   */
  String write(ExportedSweep sweep);
}
