package nish.worker.network.blocked;

import java.nio.ByteBuffer;

/** A {@link PlaceArithmetic} float by float. */
record ScalarPlaces(int lanes) implements PlaceArithmetic {

  @Override
  public void addMoments(
      ByteBuffer images, int start, int count, float[] pivot, double[] sums, double[] squares) {
    for (int i = 0; i < count; i++) {
      float distance = read(images, start + i) - pivot[i % lanes];
      sums[i % lanes] += distance;
      squares[i % lanes] += distance * distance;
    }
  }

  @Override
  public void affine(
      ByteBuffer images, int start, int count, float[] times, float[] plus, float[] result) {
    for (int i = 0; i < count; i++) {
      result[i] = read(images, start + i) * times[i % lanes] + plus[i % lanes];
    }
  }

  @Override
  public void addProducts(
      float[] gradient,
      ByteBuffer images,
      int start,
      int count,
      float[] mean,
      double[] sums,
      double[] products) {
    for (int i = 0; i < count; i++) {
      sums[i % lanes] += gradient[i];
      products[i % lanes] += gradient[i] * (read(images, start + i) - mean[i % lanes]);
    }
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
    for (int i = 0; i < count; i++) {
      int at = start + i;
      float ofImages = read(images, at) * timesImages[i % lanes] + plus[i % lanes];
      result.putFloat(at * Float.BYTES, read(gradient, at) * times[i % lanes] + ofImages);
    }
  }

  @Override
  public void add(ByteBuffer one, ByteBuffer other, ByteBuffer result, int count) {
    for (int i = 0; i < count; i++) {
      result.putFloat(i * Float.BYTES, read(one, i) + read(other, i));
    }
  }

  private static float read(ByteBuffer images, int at) {
    return images.getFloat(at * Float.BYTES);
  }
}
