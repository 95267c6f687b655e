package nish.worker.data.encoded;

import java.nio.file.Path;

/** Labelled images as they lie on a disk, encoded. Safe for many threads. */
interface EncodedImages {

  /** Where they lie. */
  Path origin();

  /** A digest that tells them from others, cheap enough to be taken of millions. */
  String identity();

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
