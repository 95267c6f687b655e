package nish.worker.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import nish.worker.trial.BadImages;

/**
 * The excerpt of MNIST that ships with Nish, so that a first run needs no network: of each class
 * the first 500 training images and the first 100 test images, in the order of MNIST's files.
 */
final class Digits implements DatasetSource {

  /** The classes of MNIST. */
  static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

  /** Of MNIST's images. */
  static final ImageShape SHAPE = new ImageShape(1, 28, 28);

  @Override
  public String description() {
    return "an excerpt of mnist that ships with Nish, 5,000 and 1,000, 1x28x28 (CC BY-SA 3.0)";
  }

  @Override
  public String origin() {
    return "comes with Nish";
  }

  @Override
  public ImageShape shape() {
    return SHAPE;
  }

  @Override
  public Dataset read(String name, DataDirectory directory, BadImages badImages) {
    byte[] trainingImages = resource("training-images.idx.gz");
    byte[] trainingLabels = resource("training-labels.idx.gz");
    byte[] testImages = resource("validation-images.idx.gz");
    byte[] testLabels = resource("validation-labels.idx.gz");
    return new Dataset(
        name,
        DIGITS,
        examples(trainingImages, trainingLabels),
        examples(testImages, testLabels),
        Sha256.of(trainingImages, trainingLabels, testImages, testLabels),
        SHAPE);
  }

  private static Examples examples(byte[] images, byte[] labels) {
    return IdxImages.examples(
        "digits' images",
        Idx.parse("digits' images", images, 3),
        "digits' labels",
        Idx.parse("digits' labels", labels, 1),
        DIGITS.size());
  }

  private static byte[] resource(String file) {
    try (InputStream in = Digits.class.getResourceAsStream("digits/" + file)) {
      return Idx.unpack(file, in.readAllBytes());
    } catch (IOException e) {
      throw new DataException(
          "digits: %s cannot be read from Nish's jar: %s".formatted(file, e), e);
    }
  }
}
