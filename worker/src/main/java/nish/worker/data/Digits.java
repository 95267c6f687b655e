package nish.worker.data;

import java.io.IOException;
import java.io.InputStream;

/**
 * The excerpt of MNIST that ships with Nish, so that a first run needs no network: of each class
 * the first 500 training images and the first 100 test images, in the order of MNIST's files.
 */
final class Digits implements DatasetSource {

  private static final int CLASSES = 10;

  @Override
  public String description() {
    return "an excerpt of mnist that ships with Nish, 5,000 and 1,000, 1x28x28 (CC BY-SA 3.0)";
  }

  @Override
  public Dataset read(String name, DataDirectory directory) {
    byte[] trainingImages = resource("training-images.idx.gz");
    byte[] trainingLabels = resource("training-labels.idx.gz");
    byte[] validationImages = resource("validation-images.idx.gz");
    byte[] validationLabels = resource("validation-labels.idx.gz");
    return new Dataset(
        name,
        CLASSES,
        examples(trainingImages, trainingLabels),
        examples(validationImages, validationLabels),
        Sha256.of(trainingImages, trainingLabels, validationImages, validationLabels));
  }

  private static Examples examples(byte[] images, byte[] labels) {
    return IdxImages.examples(
        "digits' images",
        Idx.parse("digits' images", images, 3),
        "digits' labels",
        Idx.parse("digits' labels", labels, 1),
        CLASSES);
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
