package nish.worker.network;

/**
 * The square that a convolution or a pooling looks at.
 *
 * @param size its height and width
 * @param stride from one to the next
 * @param padding around the image, on each side
 */
record Window(int size, int stride, int padding) {

  /** For an odd size: the image stays as large as it is, or a stride's part of it. */
  static Window centred(int size, int stride) {
    return new Window(size, stride, size / 2);
  }
}
