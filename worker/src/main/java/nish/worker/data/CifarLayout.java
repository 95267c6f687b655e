package nish.worker.data;

import java.util.List;

/**
 * The binary layouts of CIFAR-10 and CIFAR-100: records of one or two labels, of which the last is
 * the class, then 1,024 red, 1,024 green and 1,024 blue bytes, row by row (A. Krizhevsky, "Learning
 * Multiple Layers of Features from Tiny Images", 2009).
 */
enum CifarLayout {
  TEN(
      "CIFAR-10",
      "cifar-10-batches-bin",
      "test_batch.bin",
      1,
      List.of(
          "airplane",
          "automobile",
          "bird",
          "cat",
          "deer",
          "dog",
          "frog",
          "horse",
          "ship",
          "truck")),
  HUNDRED("CIFAR-100", "cifar-100-binary", "test.bin", 2, CifarFineLabels.NAMES);

  static final ImageShape SHAPE = new ImageShape(3, 32, 32);

  private final String title;
  private final String folder;
  private final String testFile;
  private final int labels;
  private final List<String> classNames;

  CifarLayout(String title, String folder, String testFile, int labels, List<String> classNames) {
    this.title = title;
    this.folder = folder;
    this.testFile = testFile;
    this.labels = labels;
    this.classNames = classNames;
  }

  String title() {
    return title;
  }

  /** Within the published archive. */
  String folder() {
    return folder;
  }

  /** Whether a file of that name holds examples to train on. */
  boolean isTraining(String file) {
    return this == TEN ? file.matches("data_batch_[0-9]+\\.bin") : file.equals("train.bin");
  }

  String testFile() {
    return testFile;
  }

  List<String> classNames() {
    return classNames;
  }

  int recordLength() {
    return labels + SHAPE.pixels();
  }

  /** Where in a record the class stands; the pixels follow it. */
  int classAt() {
    return labels - 1;
  }
}
