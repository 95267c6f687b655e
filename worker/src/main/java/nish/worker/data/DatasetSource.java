package nish.worker.data;

/** Where a dataset of the catalogue comes from. */
interface DatasetSource {

  /** For people: what it is, how many examples, and its licence. */
  String description();

  /**
   * Reads it whole.
   *
   * @throws DataException if a file is missing and cannot be had, or is not what it should be
   */
  Dataset read(String name, DataDirectory directory);
}
