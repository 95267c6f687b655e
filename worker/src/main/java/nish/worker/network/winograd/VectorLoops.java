package nish.worker.network.winograd;

import jdk.incubator.vector.FloatVector;

/** The arithmetic of tiles by vectors. */
final class VectorLoops implements TileLoops {

  /**
   * @throws IllegalArgumentException if a vector has another number of lanes
   */
  VectorLoops(int lanes) {
    if (lanes != FloatVector.SPECIES_PREFERRED.length()) {
      throw new IllegalArgumentException(
          lanes + " lanes by vectors of " + FloatVector.SPECIES_PREFERRED.length());
    }
  }

  @Override
  public void images(float[] plane, int from, float[] room, int to, int count) {
    VectorImages.transform(plane, from, room, to, count);
  }

  @Override
  public void epsilons(float[] plane, int from, float[] room, int to, int count) {
    VectorEpsilons.transform(plane, from, room, to, count);
  }

  @Override
  public void outputs(float[] room, int from, float[] strip, int to, int row, int count) {
    VectorOutputs.transform(room, from, strip, to, row, count);
  }

  @Override
  public void products(float[] room, int image, int filter, int output, int channels, int panels) {
    VectorProducts.outputs(room, image, filter, output, channels, panels);
  }

  @Override
  public void addFour(float[] room, int image, int epsilon, int filter, int tiles) {
    VectorSlopes.four(room, image, epsilon, filter, tiles);
  }

  @Override
  public void addSix(float[] room, int image, int epsilon, int filter, int tiles) {
    VectorSlopes.six(room, image, epsilon, filter, tiles);
  }

  @Override
  public void spread(float[] taps, int from, float[] room, int to, int step) {
    VectorFilters.spread(taps, from, room, to, step);
  }

  @Override
  public void gather(float[] room, int from, int step, float[] taps, int to) {
    VectorFilters.gather(room, from, step, taps, to);
  }
}
