package nish.worker.network.blocked;

import java.util.Optional;
import java.util.function.Supplier;
import nish.activations.kernel.Loop;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An activation after other arithmetic of a layer. What the layer computed before it is needed no
 * more, so its array gets the slopes for the way back, which share their exponential with the
 * values. For one thread at a time.
 */
final class ActivationPass {

  private final Supplier<Optional<Loop>> loop;
  private INDArray slopes;

  /** Asks for the loop when it is first needed; without one, it is the identity. */
  ActivationPass(Supplier<Optional<Loop>> loop) {
    this.loop = loop;
  }

  /**
   * The activation at the places, which are overwritten.
   *
   * @param places dense floats, of any shape
   */
  INDArray forward(INDArray places, boolean training, LayerWorkspaceMgr workspaces) {
    if (loop.get().isEmpty()) {
      return places;
    }
    if (!training) {
      writeValues(places, loop.get().get());
      return places;
    }
    slopes = places;
    INDArray values = BlockedLayer.create(ArrayType.ACTIVATIONS, workspaces, places.shape());
    writeBoth(slopes, loop.get().get(), values);
    return values;
  }

  /** Epsilon itself, or, in an array of this type, epsilon times the slopes of the last pass. */
  INDArray backward(INDArray epsilon, ArrayType type, LayerWorkspaceMgr workspaces) {
    return loop.get().isEmpty()
        ? epsilon
        : slopes.muli(epsilon, BlockedLayer.create(type, workspaces, epsilon.shape()));
  }

  void clear() {
    slopes = null;
  }

  private static void writeValues(INDArray places, Loop loop) {
    Floats floats = new Floats(places);
    float[] x = new float[Loop.CHUNK];
    for (int start = 0; start < floats.length(); start += Loop.CHUNK) {
      int count = floats.count(start);
      floats.read(start, x, count);
      loop.values(x, count);
      floats.write(start, x, count);
    }
  }

  private static void writeBoth(INDArray places, Loop loop, INDArray values) {
    Floats from = new Floats(places);
    Floats to = new Floats(values);
    float[] x = new float[Loop.CHUNK];
    float[] slopes = new float[Loop.CHUNK];
    for (int start = 0; start < from.length(); start += Loop.CHUNK) {
      int count = from.count(start);
      from.read(start, x, count);
      loop.valuesAndSlopes(x, slopes, count);
      from.write(start, slopes, count);
      to.write(start, x, count);
    }
  }
}
