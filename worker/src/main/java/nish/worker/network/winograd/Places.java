package nish.worker.network.winograd;

import nish.worker.network.onednn.Layout;

/**
 * How transformed tiles lie in a thread's room, in floats. A tile has 16 places. For two blocks of
 * channels together, each place has a stretch of its own, in which the tiles follow each other.
 * Where these lengths do not vary, C2 needs one range check for all 16 stretches.
 */
final class Places {

  /** The tiles transformed at once: those of 16 channels fill a third of a core's own cache. */
  static final int TILES = 96;

  /** The tiles whose sums, with two vectors each, the processor's registers hold. */
  static final int PANEL = 6;

  static final int IN_TILE = 16;
  static final int BLOCK = Layout.block();
  static final int PAIR = 2 * BLOCK;

  /** A tile more than is used, lest all stretches fall on the same lines of the cache. */
  static final int STRETCH = (TILES + 1) * PAIR;

  static final int ALL = IN_TILE * STRETCH;

  /** A row of a padded image, of one block. */
  static final int ROW = (2 * TILES + 2) * BLOCK;

  /** Where tiles begin: before them a room has zeros. */
  static final int START = PAIR;

  private Places() {}

  static int pairs(int channels) {
    return (channels + PAIR - 1) / PAIR;
  }

  /** Where a block's tiles are, relative to those of the first block. */
  static int ofBlock(int block) {
    return block / 2 * ALL + block % 2 * BLOCK;
  }
}
