package nish.worker.network.winograd;

/** How a batch of images is cut into tiles of 2x2 outputs, row after row of them. */
record Tiling(int batch, int height, int width) {

  /** What is done for neighbouring rows of tiles of one image. */
  interface Stretch {

    /** With its first row within the image, and within all that is transformed at once. */
    void accept(int image, int row, int rows, int at);
  }

  int down() {
    return (height + 1) / 2;
  }

  int across() {
    return (width + 1) / 2;
  }

  /** In all images. */
  int rows() {
    return batch * down();
  }

  /** Rows for which there are places, if that can be with no panel begun in vain. */
  int rowsAtOnce() {
    int most = Places.TILES / across();
    int filling = Places.PANEL / divisor(Places.PANEL, across());
    return most < filling ? most : most / filling * filling;
  }

  private static int divisor(int one, int other) {
    return other == 0 ? one : divisor(other, one % other);
  }

  /** The rows of an image that a plane has to hold at most, with what is above and below. */
  int rowsOfPlane() {
    return 2 * Math.min(rowsAtOnce(), down()) + 2;
  }

  /** The floats of one block of an image. */
  int blockLength() {
    return height * rowLength();
  }

  int rowLength() {
    return width * Places.BLOCK;
  }

  void forEachImage(int first, int count, Stretch stretch) {
    int at = 0;
    while (at < count) {
      int row = (first + at) % down();
      int rows = Math.min(count - at, down() - row);
      stretch.accept((first + at) / down(), row, rows, at);
      at += rows;
    }
  }
}
