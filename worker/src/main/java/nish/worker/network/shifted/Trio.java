package nish.worker.network.shifted;

import nish.worker.network.onednn.Layout;

/**
 * Three blocks of an image's channels, which are worked on together: with three rows of scalars at
 * a time, their nine sums stay in the processor's registers.
 *
 * @param first the first block
 */
record Trio(int first) {

  static final int BLOCKS = 3;

  /** Of a row, in floats. */
  static final int WIDTH = BLOCKS * Layout.block();

  /** The scalars that are worked on at a time. */
  static final int TILE = 3;

  static int tiles(int scalars) {
    return (scalars + TILE - 1) / TILE;
  }
}
