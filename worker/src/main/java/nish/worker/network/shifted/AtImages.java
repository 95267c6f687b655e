package nish.worker.network.shifted;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/** From the gradient at the outputs to that at the images. */
final class AtImages {

  private final RowLoops loops;
  private final Geometry geometry;
  private final List<Trio> trios;

  AtImages(RowLoops loops, Geometry geometry) {
    this.loops = loops;
    this.geometry = geometry;
    this.trios = geometry.trios();
  }

  void run(FloatBuffer epsilon, FloatBuffer weights, FloatBuffer gradient) {
    Room room = Room.ofThread();
    Matrices matrices = new Matrices(geometry, room);
    OutputRows rows = new OutputRows(loops, geometry, room);
    int image = room.take(geometry.image());
    int planes = room.take(Planes.length(geometry));
    float[] floats = room.floats();
    matrices.read(weights, floats);
    for (int i = 0; i < geometry.batch(); i++) {
      rows.read(epsilon, i);
      Arrays.fill(floats, image, image + geometry.image(), 0);
      for (Trio trio : trios) {
        Planes shifted = new Planes(loops, geometry, trio, floats, planes);
        shifted.clear();
        multiply(trio, matrices, rows, shifted, floats);
        shifted.addTo(image);
      }
      gradient.put(i * geometry.image(), floats, image, geometry.image());
    }
  }

  private void multiply(
      Trio trio, Matrices matrices, OutputRows rows, Planes planes, float[] room) {
    geometry.eachOfWindow(
        (down, across) ->
            loops.addProducts(
                room,
                matrices.at(trio, down, across),
                geometry.filters(),
                rows.start(),
                rows.pitch(),
                1,
                planes.at(down, across),
                Trio.tiles(geometry.places())));
  }
}
