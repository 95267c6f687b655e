package nish.worker.data;

import java.util.List;
import java.util.Optional;
import nish.worker.trial.DatasetChoice;

/**
 * Examples to train on and examples to test on.
 *
 * @param name in the catalogue, or its folder's
 * @param classNames what the labels mean, which count from 0
 * @param digest SHA-256 of what it was read from
 * @param channels of its images: 1 where all are grey, else 3
 * @param commonShape that of its images, unless they differ in size
 * @param leftOut how many more images there are, which do not decode
 */
public record Dataset(
    String name,
    List<String> classNames,
    Examples training,
    Examples test,
    String digest,
    int channels,
    Optional<ImageShape> commonShape,
    int leftOut) {

  public Dataset {
    classNames = List.copyOf(classNames);
  }

  /** Of images of one shape. */
  public Dataset(
      String name,
      List<String> classNames,
      Examples training,
      Examples test,
      String digest,
      ImageShape shape) {
    this(name, classNames, training, test, digest, shape.channels(), Optional.of(shape), 0);
  }

  public int classes() {
    return classNames.size();
  }

  /**
   * What a network sees of an image: square where a size is chosen, else as the images are.
   *
   * @throws DataException if the images differ in size and none is chosen
   */
  public ImageShape shape(DatasetChoice choice) {
    return commonShape.orElse(ImageShape.ofManySizes(channels)).seen(choice);
  }
}
