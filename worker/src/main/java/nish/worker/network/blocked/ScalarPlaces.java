package nish.worker.network.blocked;

import java.nio.ByteBuffer;

/** A {@link PlaceArithmetic} lane after lane. */
record ScalarPlaces(int lanes) implements PlaceArithmetic {

  @Override
  public void addMoments(
      ByteBuffer images, int start, int count, float[] pivot, double[] sums, double[] squares) {
    for (int lane = 0; lane < lanes; lane++) {
      double sum = 0;
      double square = 0;
      for (int i = lane; i < count; i += lanes) {
        float distance = read(images, start + i) - pivot[lane];
        sum += distance;
        square += distance * distance;
      }
      sums[lane] += sum;
      squares[lane] += square;
    }
  }

  @Override
  public void affine(
      ByteBuffer images, int start, int count, float[] times, float[] plus, float[] result) {
    for (int lane = 0; lane < lanes; lane++) {
      for (int i = lane; i < count; i += lanes) {
        result[i] = read(images, start + i) * times[lane] + plus[lane];
      }
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
    for (int lane = 0; lane < lanes; lane++) {
      double sum = 0;
      double product = 0;
      for (int at = start + lane; at < start + count; at += lanes) {
        sum += read(gradient, at);
        product += read(gradient, at) * (read(images, at) - mean[lane]);
      }
      sums[lane] += sum;
      products[lane] += product;
    }
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
    for (int i = 0; i < count; i++) {
      int at = start + i;
      gradient.putFloat(at * Float.BYTES, slopes[i] * read(epsilon, at));
    }
    addProducts(gradient, images, start, count, mean, sums, products);
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
    for (int lane = 0; lane < lanes; lane++) {
      for (int at = start + lane; at < start + count; at += lanes) {
        float ofImages = read(images, at) * timesImages[lane] + plus[lane];
        result.putFloat(at * Float.BYTES, read(gradient, at) * times[lane] + ofImages);
      }
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
