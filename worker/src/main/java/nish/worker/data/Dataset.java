package nish.worker.data;

/**
 * Examples to train on and examples to validate on.
 *
 * @param name in the catalogue
 * @param classes number of labels, which count from 0
 * @param digest SHA-256 of the files that it was read from
 */
public record Dataset(
    String name, int classes, Examples training, Examples validation, String digest) {

  public ImageShape shape() {
    return training.shape();
  }
}
