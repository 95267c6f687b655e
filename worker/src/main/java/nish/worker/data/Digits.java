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

  private static final List<String> FILES =
      List.of(
          "training-images.idx.gz",
          "training-labels.idx.gz",
          "validation-images.idx.gz",
          "validation-labels.idx.gz");

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
    List<StoredFile> files = FILES.stream().map(Digits::resource).toList();
    byte[][] contents = files.stream().map(StoredFile::content).toArray(byte[][]::new);
    return IdxSet.of(files).dataset(name, DIGITS, Sha256.of(contents));
  }

  private static StoredFile resource(String file) {
    try (InputStream in = Digits.class.getResourceAsStream("digits/" + file)) {
      return new StoredFile("digits' " + file, in.readAllBytes(), "build Nish anew");
    } catch (IOException e) {
      throw new DataException(
          "digits: %s cannot be read from Nish's jar: %s".formatted(file, e), e);
    }
  }
}
