package nish.worker.data;

import java.util.List;

/** The four IDX files of a dataset such as MNIST. */
record IdxSet(
    StoredFile trainingImages,
    StoredFile trainingLabels,
    StoredFile testImages,
    StoredFile testLabels) {

  /** Their names, as MNIST's publishers chose them, in the order of the components. */
  static final List<String> NAMES =
      List.of(
          "train-images-idx3-ubyte",
          "train-labels-idx1-ubyte",
          "t10k-images-idx3-ubyte",
          "t10k-labels-idx1-ubyte");

  /** How many dimensions a file of that name has. */
  static int rank(String name) {
    return name.contains("images") ? 3 : 1;
  }

  static IdxSet of(List<StoredFile> files) {
    return new IdxSet(files.get(0), files.get(1), files.get(2), files.get(3));
  }

  /**
   * @throws DataException if a file is not in the format, or they do not belong together
   */
  Dataset dataset(String name, List<String> classNames, String digest) {
    Idx training = Idx.parse(trainingImages, 3);
    Idx test = Idx.parse(testImages, 3);
    ImageShape shape = IdxImages.shape(training);
    if (!shape.equals(IdxImages.shape(test))) {
      throw new DataException(
          "%s holds images of %s, but %s of %s; take both from one source"
              .formatted(trainingImages.name(), shape, testImages.name(), IdxImages.shape(test)));
    }
    return new Dataset(
        name,
        classNames,
        examples(trainingImages, training, trainingLabels, classNames.size()),
        examples(testImages, test, testLabels, classNames.size()),
        digest,
        shape);
  }

  private static Examples examples(
      StoredFile imageFile, Idx images, StoredFile labelFile, int classes) {
    Idx labels = Idx.parse(labelFile, 1);
    return IdxImages.examples(imageFile.name(), images, labelFile.name(), labels, classes);
  }

  /** One more than the highest label to train on. */
  int classes() {
    int highest = 0;
    for (byte label : Idx.parse(trainingLabels, 1).bytes()) {
      highest = Math.max(highest, Byte.toUnsignedInt(label));
    }
    return highest + 1;
  }
}
