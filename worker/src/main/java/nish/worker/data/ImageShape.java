package nish.worker.data;

import nish.worker.trial.DatasetChoice;

/** The shape of one image. */
public record ImageShape(int channels, int height, int width) {

  public int pixels() {
    return channels * height * width;
  }

  /** Of images that differ in size. */
  static ImageShape ofManySizes(int channels) {
    return new ImageShape(channels, 0, 0);
  }

  boolean isOfManySizes() {
    return height == 0;
  }

  /**
   * What a network sees of images of this shape: square where a size is chosen, else as they are.
   *
   * @throws DataException if they differ in size and none is chosen
   */
  ImageShape seen(DatasetChoice choice) {
    if (choice.size() > 0) {
      return new ImageShape(channels, choice.size(), choice.size());
    } else if (isOfManySizes()) {
      throw new DataException(
          "%s's images differ in size; write %s@224".formatted(choice.name(), choice.name()));
    }
    return this;
  }

  @Override
  public String toString() {
    return channels + "x" + height + "x" + width;
  }
}
