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
   * Adds to rows of a trio's width the products of scalars and the rows of a matrix.
   *
   * @param scalars a row of them for each row of sums, {@code pitch} floats apart
   * @param matrix a row of a trio's width for each scalar
   * @param count of the scalars in a row
   * @param sums where the first row of sums is
   * @param tiles of {@link Trio#TILE} rows of scalars and of sums, all of which must be there
   */
  void multiply(float[] room, int scalars, int pitch, int matrix, int count, int sums, int tiles);

  /**
   * Adds to rows of a trio's width, one for each scalar of a row, the products of rows and scalars.
   *
   * @param count of the rows, and of those of scalars, which are {@code pitch} floats apart
   * @param sums where the first row of sums is
   * @param tiles of {@link Trio#TILE} scalars in a row and rows of sums, all of which must be there
   */
  void addOuter(float[] room, int rows, int scalars, int pitch, int count, int sums, int tiles);

  /** None where this JVM has no vectors, or its vectors have other lengths than blocks have. */
  static Optional<RowLoops> find() {
    return Incubator.find(RowLoops.class, "VectorRows", Layout.block());
  }
}
