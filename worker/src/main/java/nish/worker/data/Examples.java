package nish.worker.data;

/** Labelled images. Safe for many threads; shared by all trials of a JVM. */
public interface Examples {

  int size();

  /** The class of an example, from 0. */
  int label(int example);

  /**
   * An example's image; it may have to be read and decoded first.
   *
   * @throws DataException if it cannot be; the message names the file
   */
  Image image(int example);

  /** An example's place among all examples of its file or folder, of which these may be some. */
  default int origin(int example) {
    return example;
  }

  /** Some of these examples, in that order; a view. */
  default Examples subset(int[] chosen) {
    return new ExamplesSubset(this, chosen);
  }
}
