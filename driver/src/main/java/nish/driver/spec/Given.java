package nish.driver.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What a mapping gives of the parameters, in the file's order.
 *
 * @param keys where each name stands
 * @param axes of those whose values are well
 */
record Given(Map<String, Node> keys, Map<String, Axis> axes) {

  static final Given NOTHING = new Given(Map.of(), Map.of());

  /** These, but what another mapping gives as that one gives it. */
  Given with(Given other) {
    Map<String, Node> allKeys = new LinkedHashMap<>(keys);
    allKeys.putAll(other.keys);
    Map<String, Axis> allAxes = new LinkedHashMap<>(axes);
    allAxes.keySet().removeAll(other.keys.keySet());
    allAxes.putAll(other.axes);
    return new Given(allKeys, allAxes);
  }

  boolean isWell() {
    return axes.keySet().equals(keys.keySet());
  }
}
