package nish.worker.data;

import nish.worker.trial.BadImages;

/** Where a dataset of the catalogue comes from. */
interface DatasetSource {

  /** For people: what it is, how many examples, and its licence. */
  String description();

  /** For people: where it is to be had if it does not lie in the data directory. */
  default String origin() {
    return "downloaded when asked for";
  }

  /** Of its images. */
  ImageShape shape();

  /** Whether its images lie there encoded, so that one may not decode. */
  default boolean isEncoded() {
    return false;
  }

  /**
   * Opens it: reads it whole, or lists its images.
   *
   * @throws DataException if a file is missing and cannot be had, or is not what it should be
   */
  Dataset read(String name, DataDirectory directory, BadImages badImages);
}
