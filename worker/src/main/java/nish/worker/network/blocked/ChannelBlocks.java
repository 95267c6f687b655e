package nish.worker.network.blocked;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The floats of an array of shape [batch, blocks, height, width, channels of a block], read and
 * written a chunk at a time: those of one block of channels follow one another, image after image.
 */
final class ChannelBlocks {

  private final Floats floats;
  private final int blocks;
  private final int channels;
  private final int image;
  private final int length;

  /** Of an array without gaps. */
  ChannelBlocks(INDArray array) {
    this.floats = new Floats(array);
    this.blocks = (int) array.size(1);
    this.channels = (int) array.size(4);
    this.image = (int) (array.size(2) * array.size(3)) * channels;
    this.length = (int) array.size(0) * image;
  }

  /** How many blocks of channels there are. */
  int blocks() {
    return blocks;
  }

  /** How many channels a block has. */
  int channels() {
    return channels;
  }

  /** How many floats a block has, over all images. */
  int length() {
    return length;
  }

  /** Fills the beginning of {@code chunk} with a block's floats from {@code start} on. */
  void read(int block, int start, float[] chunk, int count) {
    for (int done = 0; done < count; ) {
      int position = start + done;
      int piece = Math.min(count - done, image - position % image);
      floats.read(place(block, position), chunk, done, piece);
      done += piece;
    }
  }

  /** Overwrites a block's floats from {@code start} on with the beginning of {@code chunk}. */
  void write(int block, int start, float[] chunk, int count) {
    for (int done = 0; done < count; ) {
      int position = start + done;
      int piece = Math.min(count - done, image - position % image);
      floats.write(place(block, position), chunk, done, piece);
      done += piece;
    }
  }

  private int place(int block, int position) {
    return (position / image * blocks + block) * image + position % image;
  }
}
