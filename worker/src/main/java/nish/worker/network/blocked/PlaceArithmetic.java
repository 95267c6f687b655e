package nish.worker.network.blocked;

import java.nio.ByteBuffer;
import java.util.Optional;
import nish.activations.kernel.Incubator;
import nish.worker.network.onednn.Layout;

/**
 * Sums and products over places of images that lie in memory as blocks of channels: float after
 * float, as many at a time as there are lanes, of which each belongs to one channel. Positions and
 * counts are in floats, and multiples of the lanes; arrays of lanes have a number for each.
 */
interface PlaceArithmetic {

  /** Adds each lane's distances from its pivot, and their squares. */
  void addMoments(
      ByteBuffer images, int start, int count, float[] pivot, double[] sums, double[] squares);

  /** Overwrites the beginning of {@code result} with the images times a number, plus another. */
  void affine(ByteBuffer images, int start, int count, float[] times, float[] plus, float[] result);

  /** Adds each lane's gradients, and their products with the images' distances from the mean. */
  void addProducts(
      ByteBuffer gradient,
      ByteBuffer images,
      int start,
      int count,
      float[] mean,
      double[] sums,
      double[] products);

  /**
   * Overwrites the gradient from {@code start} on with epsilon times the slopes, and adds it as
   * {@link #addProducts} does. A slope of 0 times an infinite epsilon is no number.
   *
   * @param slopes the first belongs to {@code start}
   */
  void addSlopes(
      float[] slopes,
      ByteBuffer epsilon,
      ByteBuffer gradient,
      ByteBuffer images,
      int start,
      int count,
      float[] mean,
      double[] sums,
      double[] products);

  /**
   * Overwrites {@code result} with the gradient times a number, plus the images times another, plus
   * a third; it may be the gradient's own array.
   */
  void combine(
      ByteBuffer gradient,
      float[] times,
      ByteBuffer images,
      float[] timesImages,
      float[] plus,
      ByteBuffer result,
      int start,
      int count);

  /** Overwrites the result with the sum of both, from the beginning on. */
  void add(ByteBuffer one, ByteBuffer other, ByteBuffer result, int count);

  /** What this JVM's vectors do, where they are as long as blocks; looked for once. */
  final class Vectors {

    private static final Optional<PlaceArithmetic> OF_BLOCKS =
        Incubator.find(PlaceArithmetic.class, "VectorPlaces", Layout.block());

    private Vectors() {}
  }

  /** By vectors, where these have so many lanes; oneDNN may have chosen wider blocks. */
  static PlaceArithmetic of(int lanes) {
    return Vectors.OF_BLOCKS
        .filter(vectors -> lanes == Layout.block())
        .orElseGet(() -> new ScalarPlaces(lanes));
  }
}
