package nish.worker.network;

import java.util.LinkedHashMap;
import java.util.Map;
import nish.worker.data.ImageShape;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;

/**
 * How many inputs a file made its layers for: images of another shape would make another network of
 * it.
 */
record FileWidths(Map<String, Long> byLayer) {

  static FileWidths of(Map<String, GraphVertex> vertices) {
    Map<String, Long> widths = new LinkedHashMap<>();
    vertices.forEach((name, vertex) -> widths.put(name, width(vertex)));
    widths.values().removeIf(width -> width <= 0);
    return new FileWidths(widths);
  }

  private static long width(GraphVertex vertex) {
    return vertex instanceof LayerVertex holder
            && holder.getLayerConf().getLayer() instanceof FeedForwardLayer layer
        ? layer.getNIn()
        : 0;
  }

  /** With another name of a layer, if it is one of them. */
  FileWidths renamed(String layer, String name) {
    Map<String, Long> widths = new LinkedHashMap<>();
    byLayer.forEach((key, width) -> widths.put(key.equals(layer) ? name : key, width));
    return new FileWidths(widths);
  }

  /**
   * @throws IllegalArgumentException if images of that shape give a layer another number
   */
  void require(ComputationGraphConfiguration built, ImageShape images) {
    byLayer.forEach(
        (name, width) -> {
          long now = width(built.getVertices().get(name));
          if (now != width) {
            throw new IllegalArgumentException(
                "its layer %s is made for %d inputs, but images of %s give it %d"
                    .formatted(name, width, images, now));
          }
        });
  }
}
