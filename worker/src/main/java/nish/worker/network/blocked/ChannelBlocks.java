package nish.worker.network.blocked;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The floats of an array of shape [batch, blocks, height, width, channels of a block]. An image's
 * floats of one block follow one another.
 */
final class ChannelBlocks {

  private final Floats floats;
  private final int images;
  private final int blocks;
  private final int channels;
  private final int plane;

  /** Of an array without gaps. */
  ChannelBlocks(INDArray array) {
    this.floats = new Floats(array);
    this.images = (int) array.size(0);
    this.blocks = (int) array.size(1);
    this.channels = (int) array.size(4);
    this.plane = (int) (array.size(2) * array.size(3)) * channels;
  }

  /** Some floats of one block and one image. */
  interface Piece {

    /** Takes them by their position in the array. */
    void take(int start, int count);
  }

  /** Memory and positions of the whole array. */
  Floats floats() {
    return floats;
  }

  /** How many blocks of channels there are. */
  int blocks() {
    return blocks;
  }

  /** How many channels a block has. */
  int channels() {
    return channels;
  }

  /** How many floats of a block an image has. */
  int plane() {
    return plane;
  }

  /** How many values a channel has, over all images. */
  int values() {
    return images * plane / channels;
  }

  /** Gives all floats of a block, in order, in pieces of so many at most. */
  void each(int block, int longest, Piece piece) {
    for (int image = 0; image < images; image++) {
      int first = (image * blocks + block) * plane;
      for (int done = 0; done < plane; done += longest) {
        piece.take(first + done, Math.min(longest, plane - done));
      }
    }
  }
}
