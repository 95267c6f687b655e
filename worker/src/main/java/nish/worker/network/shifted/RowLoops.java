package nish.worker.network.shifted;

import java.util.Optional;
import nish.activations.kernel.Incubator;
import nish.worker.network.onednn.Layout;

/** The arithmetic of convolutions in rooms of floats. */
interface RowLoops {

  /** Copies vectors that lie so many floats apart to such as do. */
  void move(float[] room, int from, int fromStep, int to, int toStep, int count);

  /** Adds vectors that lie so many floats apart to such as do. */
  void add(float[] room, int from, int fromStep, int to, int toStep, int count);

  /**
   * Adds to each sum, a row of a trio's width, all rows times its scalars for them.
   *
   * @param count of the rows, of a trio's width each
   * @param perSum from a row's scalar for one sum to that for the next
   * @param perRow from a sum's scalar for one row to that for the next
   * @param tiles of {@link Trio#TILE} sums and of scalars for them, all of which must be there
   */
  void addProducts(
      float[] room, int rows, int count, int scalars, int perSum, int perRow, int sums, int tiles);

  /** None where this JVM has no vectors, or its vectors have other lengths than blocks have. */
  static Optional<RowLoops> find() {
    return Incubator.find(RowLoops.class, "VectorRows", Layout.block());
  }
}
