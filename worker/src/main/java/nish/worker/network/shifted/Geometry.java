package nish.worker.network.shifted;

import java.util.List;
import java.util.stream.IntStream;
import nish.worker.network.onednn.ConvolutionShape;
import nish.worker.network.onednn.Layout;

/** A convolution's sizes, in elements and, where said, in floats. */
record Geometry(ConvolutionShape shape) {

  private static final int BLOCK = Layout.block();

  int batch() {
    return (int) shape.batch();
  }

  int inputs() {
    return (int) shape.inputs();
  }

  int filters() {
    return (int) shape.filters();
  }

  int inputBlocks() {
    return (int) Layout.blocks(shape.inputs());
  }

  int filterBlocks() {
    return (int) Layout.blocks(shape.filters());
  }

  int height() {
    return (int) shape.height();
  }

  int width() {
    return (int) shape.width();
  }

  int outputWidth() {
    return (int) shape.outputWidth();
  }

  /** Places of an output. */
  int places() {
    return (int) (shape.outputHeight() * shape.outputWidth());
  }

  int down() {
    return (int) shape.window().down();
  }

  int across() {
    return (int) shape.window().across();
  }

  /** What is done at each place of the window. */
  interface AtPlace {
    void run(int down, int across);
  }

  void eachOfWindow(AtPlace work) {
    for (int across = 0; across < across(); across++) {
      for (int down = 0; down < down(); down++) {
        work.run(down, across);
      }
    }
  }

  int paddingAbove() {
    return (int) shape.padding().down();
  }

  int paddingBeside() {
    return (int) shape.padding().across();
  }

  List<Trio> trios() {
    return IntStream.range(0, inputBlocks() / Trio.BLOCKS)
        .mapToObj(index -> new Trio(index * Trio.BLOCKS))
        .toList();
  }

  /** Of one block of an image, in floats. */
  int inputPlane() {
    return height() * width() * BLOCK;
  }

  /** Of one block of an output, in floats. */
  int outputPlane() {
    return places() * BLOCK;
  }

  /** In floats. */
  int image() {
    return inputBlocks() * inputPlane();
  }

  /** In floats. */
  int output() {
    return filterBlocks() * outputPlane();
  }
}
