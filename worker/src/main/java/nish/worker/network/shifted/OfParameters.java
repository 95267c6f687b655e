package nish.worker.network.shifted;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import nish.worker.network.onednn.Layout;

/** From images and the gradient at the outputs to that of weights and biases. */
final class OfParameters {

  private static final int BLOCK = Layout.block();

  private final RowLoops loops;
  private final Geometry geometry;
  private final List<Trio> trios;

  OfParameters(RowLoops loops, Geometry geometry) {
    this.loops = loops;
    this.geometry = geometry;
    this.trios = geometry.trios();
  }

  void run(
      FloatBuffer images, FloatBuffer epsilon, FloatBuffer slopes, Optional<FloatBuffer> biases) {
    Room room = Room.ofThread();
    Matrices matrices = new Matrices(geometry, room);
    OutputRows rows = new OutputRows(loops, geometry, room);
    int sums = room.take(geometry.filterBlocks() * BLOCK);
    int image = room.take(geometry.image());
    int planes = room.take(Planes.length(geometry));
    float[] floats = room.floats();
    for (int i = 0; i < geometry.batch(); i++) {
      rows.read(epsilon, i);
      images.get(i * geometry.image(), floats, image, geometry.image());
      for (Trio trio : trios) {
        Planes shifted = new Planes(loops, geometry, trio, floats, planes);
        shifted.clear();
        shifted.gather(image);
        add(trio, matrices, rows, shifted, floats);
      }
      biases.ifPresent(to -> addBiases(rows, sums, floats));
    }
    matrices.write(slopes, floats);
    biases.ifPresent(to -> to.put(0, floats, sums, geometry.filters()));
  }

  private void add(Trio trio, Matrices matrices, OutputRows rows, Planes planes, float[] room) {
    geometry.eachOfWindow(
        (down, across) ->
            loops.addProducts(
                room,
                planes.at(down, across),
                geometry.places(),
                rows.start(),
                1,
                rows.pitch(),
                matrices.at(trio, down, across),
                Trio.tiles(geometry.filters())));
  }

  private void addBiases(OutputRows rows, int sums, float[] room) {
    for (int block = 0; block < geometry.filterBlocks(); block++) {
      int at = block * BLOCK;
      loops.add(room, rows.start() + at, rows.pitch(), sums + at, 0, geometry.places());
    }
  }
}
