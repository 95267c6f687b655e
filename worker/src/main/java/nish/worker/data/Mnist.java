package nish.worker.data;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * MNIST: 60,000 handwritten digits to train on and 10,000 to test on, 28×28 grey pixels (LeCun,
 * Cortes, Burges; Creative Commons BY-SA 3.0).
 */
final class Mnist implements DatasetSource {

  private static final String HOME = "https://ossci-datasets.s3.amazonaws.com/mnist/";

  private static final RemoteFile TRAINING_IMAGES =
      file(
          "train-images-idx3-ubyte",
          "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db");
  private static final RemoteFile TRAINING_LABELS =
      file(
          "train-labels-idx1-ubyte",
          "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5");
  private static final RemoteFile TEST_IMAGES =
      file(
          "t10k-images-idx3-ubyte",
          "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7");
  private static final RemoteFile TEST_LABELS =
      file(
          "t10k-labels-idx1-ubyte",
          "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

  private static RemoteFile file(String name, String sha256) {
    return new RemoteFile(name, URI.create(HOME + name + ".gz"), sha256);
  }

  @Override
  public String description() {
    return "handwritten digits, 60,000 and 10,000, 1x28x28 (LeCun, Cortes, Burges; CC BY-SA 3.0)";
  }

  @Override
  public Dataset read(String name, DataDirectory directory) {
    Examples training = read(name, directory, TRAINING_IMAGES, TRAINING_LABELS);
    Examples test = read(name, directory, TEST_IMAGES, TEST_LABELS);
    return new Dataset(name, Digits.DIGITS, training, test, digest(), new ImageShape(1, 28, 28));
  }

  private static Examples read(
      String name, DataDirectory directory, RemoteFile images, RemoteFile labels) {
    DataDirectory.Found imageFile = directory.open(name, images);
    DataDirectory.Found labelFile = directory.open(name, labels);
    Idx imageIdx = Idx.parse(imageFile.file(), imageFile.content(), 3);
    Idx labelIdx = Idx.parse(labelFile.file(), labelFile.content(), 1);
    images.verify(imageFile.file(), imageFile.content());
    labels.verify(labelFile.file(), labelFile.content());
    return IdxImages.examples(
        imageFile.file(), imageIdx, labelFile.file(), labelIdx, Digits.DIGITS.size());
  }

  private static String digest() {
    String all =
        TRAINING_IMAGES.sha256()
            + TRAINING_LABELS.sha256()
            + TEST_IMAGES.sha256()
            + TEST_LABELS.sha256();
    return Sha256.of(all.getBytes(StandardCharsets.US_ASCII));
  }
}
