package nish.driver.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads a mapping of parameters to their values. */
final class ParametersReader {

  private final Reading reading;
  private final List<Key<?>> keys;

  ParametersReader(Reading reading) {
    this.reading = reading;
    this.keys = Parameters.all(reading.known());
  }

  /**
   * What the mapping gives.
   *
   * @param owner the mapping, as a problem names it
   */
  Given read(Node home, String owner, MappingNode mapping) {
    Entries entries =
        new Entries(reading, home, owner, mapping, keys.stream().map(Key::name).toList());
    Map<String, Node> places = new LinkedHashMap<>();
    Map<String, Axis> axes = new LinkedHashMap<>();
    for (String name : entries.keys()) {
      NodeTuple entry = entries.entry(name).orElseThrow();
      places.put(name, entry.getKeyNode());
      new AxisReader<>(reading, named(name), entry.getKeyNode())
          .read(entry.getValueNode())
          .ifPresent(axis -> axes.put(name, axis));
    }
    return new Given(places, axes);
  }

  private Key<?> named(String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst().orElseThrow();
  }
}
