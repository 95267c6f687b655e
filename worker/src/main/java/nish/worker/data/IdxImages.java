package nish.worker.data;

/** A pair of IDX files, images and their labels, as examples. */
final class IdxImages {

  private IdxImages() {}

  /**
   * @param classes labels must be below it
   * @throws DataException if the two do not belong together
   */
  static Examples examples(
      String imagesFile, Idx images, String labelsFile, Idx labels, int classes) {
    int count = images.dimensions()[0];
    if (count != labels.dimensions()[0]) {
      throw new DataException(
          "%s holds %d images, but %s holds %d labels; take both from one source"
              .formatted(imagesFile, count, labelsFile, labels.dimensions()[0]));
    }
    int[] classOf = new int[count];
    for (int i = 0; i < count; i++) {
      classOf[i] = Byte.toUnsignedInt(labels.bytes()[i]);
      if (classOf[i] >= classes) {
        throw new DataException(
            "%s: label %d is %d, but must be below %d"
                .formatted(labelsFile, i, classOf[i], classes));
      }
    }
    return new StoredExamples(shape(images), images.bytes(), classOf);
  }

  static ImageShape shape(Idx images) {
    return new ImageShape(1, images.dimensions()[1], images.dimensions()[2]);
  }
}
