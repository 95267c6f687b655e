package nish.driver.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A grid as a file gives it.
 *
 * @param keys where the names of those parameters stand that are not left out
 */
record GivenGrid(Grid grid, Map<String, Node> keys) {

  /** The grid that parameters span with the defaults of the others; none where one is missing. */
  static Optional<GivenGrid> of(Reading reading, Node home, Given given) {
    boolean well = given.isWell();
    List<Axis> axes = new ArrayList<>(given.axes().values());
    for (Key<?> key : Parameters.OF_TRIALS) {
      if (!given.keys().containsKey(key.name())) {
        key.standard()
            .ifPresentOrElse(
                value -> axes.add(new Axis(key.name(), List.of(value))),
                () -> reading.missing(home, key.name(), key.example()));
        well &= key.standard().isPresent();
      }
    }
    return well
        ? Optional.of(new GivenGrid(new Grid(axes, reading.known()), given.keys()))
        : Optional.empty();
  }

  /** Where the file gives the parameter. */
  Optional<Place> place(String name) {
    return Optional.ofNullable(keys.get(name)).map(Place::of);
  }

  /** Where the file gives the parameter, as it must. */
  Node key(Key<?> parameter) {
    return Optional.ofNullable(keys.get(parameter.name())).orElseThrow();
  }

  /** The values of a parameter that every trial has. */
  <T> List<T> values(Key<T> key) {
    return grid.axes().stream()
        .filter(axis -> axis.isOf(key))
        .flatMap(axis -> axis.values().stream())
        .map(key.type()::cast)
        .toList();
  }
}
