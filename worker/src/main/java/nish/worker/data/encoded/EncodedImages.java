package nish.worker.data.encoded;

/** Labelled images as they lie on a disk, encoded. Safe for many threads. */
interface EncodedImages {

  int size();

  int label(int image);

  /** Where an image lies, for the messages. */
  String place(int image);

  /**
   * The bytes of its encoding, read anew.
   *
   * @throws nish.worker.data.DataException if they cannot be read
   */
  byte[] read(int image);
}
