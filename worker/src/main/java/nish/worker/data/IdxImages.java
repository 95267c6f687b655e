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
    for (int i = 0; i < count; i++) {
      int label = Byte.toUnsignedInt(labels.bytes()[i]);
      if (label >= classes) {
        throw new DataException(
            "%s: label %d is %d, but must be below %d".formatted(labelsFile, i, label, classes));
      }
    }
    ImageShape shape = new ImageShape(1, images.dimensions()[1], images.dimensions()[2]);
    return new Examples(shape, images.bytes(), labels.bytes());
  }
}
