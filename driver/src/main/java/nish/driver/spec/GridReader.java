package nish.driver.spec;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads {@code parameters: {…}} into the grid that they span. */
final class GridReader {

  private static final BigInteger MOST_TRIALS = BigInteger.valueOf(1_000_000);

  private final Reading reading;

  GridReader(Reading reading) {
    this.reading = reading;
  }

  /** The grid; none where a parameter is missing or a problem. */
  Optional<Grid> read(NodeTuple parameters) {
    return reading
        .entries(SweepKeys.PARAMETERS, parameters, Parameters.NAMES)
        .flatMap(entries -> read(parameters.getKeyNode(), entries));
  }

  private Optional<Grid> read(Node key, Entries entries) {
    List<Optional<Axis>> axes =
        inFileOrder(entries).map(parameter -> axis(parameter, entries)).toList();
    return axes.stream().allMatch(Optional::isPresent)
        ? Optional.of(grid(axes.stream().flatMap(Optional::stream).toList(), key, entries))
        : Optional.empty();
  }

  private static Stream<Key<?>> inFileOrder(Entries entries) {
    Stream<Key<?>> given = entries.keys().stream().map(Parameters::named);
    return Stream.concat(given, Parameters.ALL.stream()).distinct();
  }

  private <T> Optional<Axis> axis(Key<T> parameter, Entries entries) {
    Optional<NodeTuple> given = entries.entry(parameter.name());
    if (given.isPresent()) {
      Node key = given.get().getKeyNode();
      return new AxisReader<>(reading, parameter, key).read(given.get().getValueNode());
    }
    if (parameter.standard().isEmpty()) {
      entries.missing(parameter.name(), parameter.example());
    }
    return parameter.standard().map(value -> new Axis(parameter.name(), List.of(value)));
  }

  private Grid grid(List<Axis> axes, Node key, Entries entries) {
    Grid grid = new Grid(axes, reading.known().takingT());
    entries.entry(Parameters.T.name()).ifPresent(t -> checkTakesT(grid, t.getKeyNode()));
    checkCount(grid, key);
    return grid;
  }

  private void checkTakesT(Grid grid, Node t) {
    if (!grid.usesT()) {
      reading.problem(
          t,
          "t is for activations that take one, but none here does; add one of %s, or take t away"
              .formatted(String.join(", ", new TreeSet<>(grid.takingT()))));
    }
  }

  private void checkCount(Grid grid, Node key) {
    if (grid.count().compareTo(MOST_TRIALS) > 0) {
      String sizes =
          grid.axes().stream()
              .filter(axis -> axis.values().size() > 1)
              .map(axis -> axis.name() + " " + Shown.count(axis.values().size()))
              .collect(Collectors.joining(" × "));
      reading.problem(
          key,
          "a sweep has at most %s trials, but this one has %s (%s); take values away, or split it"
              .formatted(Shown.count(MOST_TRIALS), Shown.count(grid.count()), sizes));
    }
  }
}
