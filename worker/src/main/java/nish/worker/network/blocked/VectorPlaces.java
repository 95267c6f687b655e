package nish.worker.network.blocked;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A {@link PlaceArithmetic} by vectors, one for each place. Sums are made in two or four parts, so
 * that an addition need not wait for the one before. Vectors live from one turn of a loop to the
 * next only where nothing in the loop is called that is not inlined: else Java's compiler would put
 * them on the heap.
 */
final class VectorPlaces implements PlaceArithmetic {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final ByteOrder ORDER = ByteOrder.nativeOrder();
  private static final int LANES = FLOATS.length();
  private static final int PARTS = 4;

  /**
   * @throws IllegalArgumentException if a vector has another number of lanes
   */
  VectorPlaces(int lanes) {
    if (lanes != LANES) {
      throw new IllegalArgumentException(lanes + " lanes by vectors of " + LANES);
    }
  }

  @Override
  public void addMoments(
      ByteBuffer images, int start, int count, float[] pivot, double[] sums, double[] squares) {
    FloatVector from = FloatVector.fromArray(FLOATS, pivot, 0);
    FloatVector sum0 = FloatVector.zero(FLOATS);
    FloatVector sum1 = sum0;
    FloatVector sum2 = sum0;
    FloatVector sum3 = sum0;
    FloatVector square0 = sum0;
    FloatVector square1 = sum0;
    FloatVector square2 = sum0;
    FloatVector square3 = sum0;
    int end = start + count;
    int i = start;
    for (; i <= end - PARTS * LANES; i += PARTS * LANES) {
      FloatVector distance0 = read(images, i).sub(from);
      FloatVector distance1 = read(images, i + LANES).sub(from);
      FloatVector distance2 = read(images, i + 2 * LANES).sub(from);
      FloatVector distance3 = read(images, i + 3 * LANES).sub(from);
      sum0 = sum0.add(distance0);
      sum1 = sum1.add(distance1);
      sum2 = sum2.add(distance2);
      sum3 = sum3.add(distance3);
      square0 = distance0.fma(distance0, square0);
      square1 = distance1.fma(distance1, square1);
      square2 = distance2.fma(distance2, square2);
      square3 = distance3.fma(distance3, square3);
    }
    for (; i < end; i += LANES) {
      FloatVector distance = read(images, i).sub(from);
      sum0 = sum0.add(distance);
      square0 = distance.fma(distance, square0);
    }
    add(sum0.add(sum1).add(sum2.add(sum3)), sums);
    add(square0.add(square1).add(square2.add(square3)), squares);
  }

  @Override
  public void affine(
      ByteBuffer images, int start, int count, float[] times, float[] plus, float[] result) {
    FloatVector factor = FloatVector.fromArray(FLOATS, times, 0);
    FloatVector shift = FloatVector.fromArray(FLOATS, plus, 0);
    for (int i = 0; i < count; i += LANES) {
      read(images, start + i).fma(factor, shift).intoArray(result, i);
    }
  }

  @Override
  public void addProducts(
      ByteBuffer gradient,
      ByteBuffer images,
      int start,
      int count,
      float[] mean,
      double[] sums,
      double[] products) {
    FloatVector from = FloatVector.fromArray(FLOATS, mean, 0);
    FloatVector sum0 = FloatVector.zero(FLOATS);
    FloatVector sum1 = sum0;
    FloatVector product0 = sum0;
    FloatVector product1 = sum0;
    int end = start + count;
    int i = start;
    for (; i <= end - 2 * LANES; i += 2 * LANES) {
      FloatVector slope0 = read(gradient, i);
      FloatVector slope1 = read(gradient, i + LANES);
      sum0 = sum0.add(slope0);
      sum1 = sum1.add(slope1);
      product0 = read(images, i).sub(from).fma(slope0, product0);
      product1 = read(images, i + LANES).sub(from).fma(slope1, product1);
    }
    for (; i < end; i += LANES) {
      FloatVector slope = read(gradient, i);
      sum0 = sum0.add(slope);
      product0 = read(images, i).sub(from).fma(slope, product0);
    }
    add(sum0.add(sum1), sums);
    add(product0.add(product1), products);
  }

  @Override
  public void addSlopes(
      float[] slopes,
      ByteBuffer epsilon,
      ByteBuffer gradient,
      ByteBuffer images,
      int start,
      int count,
      float[] mean,
      double[] sums,
      double[] products) {
    FloatVector from = FloatVector.fromArray(FLOATS, mean, 0);
    FloatVector sum0 = FloatVector.zero(FLOATS);
    FloatVector sum1 = sum0;
    FloatVector product0 = sum0;
    FloatVector product1 = sum0;
    int i = 0;
    for (; i <= count - 2 * LANES; i += 2 * LANES) {
      int at = start + i;
      FloatVector slope0 = FloatVector.fromArray(FLOATS, slopes, i).mul(read(epsilon, at));
      FloatVector slope1 =
          FloatVector.fromArray(FLOATS, slopes, i + LANES).mul(read(epsilon, at + LANES));
      write(slope0, gradient, at);
      write(slope1, gradient, at + LANES);
      sum0 = sum0.add(slope0);
      sum1 = sum1.add(slope1);
      product0 = read(images, at).sub(from).fma(slope0, product0);
      product1 = read(images, at + LANES).sub(from).fma(slope1, product1);
    }
    for (; i < count; i += LANES) {
      int at = start + i;
      FloatVector slope = FloatVector.fromArray(FLOATS, slopes, i).mul(read(epsilon, at));
      write(slope, gradient, at);
      sum0 = sum0.add(slope);
      product0 = read(images, at).sub(from).fma(slope, product0);
    }
    add(sum0.add(sum1), sums);
    add(product0.add(product1), products);
  }

  @Override
  public void combine(
      ByteBuffer gradient,
      float[] times,
      ByteBuffer images,
      float[] timesImages,
      float[] plus,
      ByteBuffer result,
      int start,
      int count) {
    FloatVector factor = FloatVector.fromArray(FLOATS, times, 0);
    FloatVector ofImages = FloatVector.fromArray(FLOATS, timesImages, 0);
    FloatVector shift = FloatVector.fromArray(FLOATS, plus, 0);
    for (int i = start; i < start + count; i += LANES) {
      write(read(gradient, i).fma(factor, read(images, i).fma(ofImages, shift)), result, i);
    }
  }

  @Override
  public void add(ByteBuffer one, ByteBuffer other, ByteBuffer result, int count) {
    for (int i = 0; i < count; i += LANES) {
      write(read(one, i).add(read(other, i)), result, i);
    }
  }

  private static FloatVector read(ByteBuffer images, int start) {
    return FloatVector.fromByteBuffer(FLOATS, images, start * Float.BYTES, ORDER);
  }

  private static void write(FloatVector floats, ByteBuffer images, int start) {
    floats.intoByteBuffer(images, start * Float.BYTES, ORDER);
  }

  private static void add(FloatVector numbers, double[] sums) {
    float[] lanes = numbers.toArray();
    for (int lane = 0; lane < LANES; lane++) {
      sums[lane] += lanes[lane];
    }
  }
}
