package nish.driver.spec;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads {@code parameters: {…}} into the grid that they span. */
final class GridReader {

  private static final BigInteger MOST_TRIALS = BigInteger.valueOf(1_000_000);

  private final Reading reading;
  private final List<Key<?>> keys;

  GridReader(Reading reading) {
    this.reading = reading;
    this.keys = Parameters.all(reading.known());
  }

  /** The grid; none where a parameter is missing or a problem. */
  Optional<Grid> read(NodeTuple parameters) {
    return reading
        .entries(SweepKeys.PARAMETERS, parameters, keys.stream().map(Key::name).toList())
        .flatMap(entries -> read(parameters.getKeyNode(), entries));
  }

  private Optional<Grid> read(Node key, Entries entries) {
    List<Optional<Axis>> axes =
        inFileOrder(entries).map(parameter -> axis(parameter, entries)).toList();
    return axes.stream().allMatch(Optional::isPresent)
        ? Optional.of(grid(axes.stream().flatMap(Optional::stream).toList(), key, entries))
        : Optional.empty();
  }

  /** Those that the file gives, and after them those that every trial has. */
  private Stream<Key<?>> inFileOrder(Entries entries) {
    Stream<Key<?>> given = entries.keys().stream().map(this::named);
    return Stream.concat(given, Parameters.OF_TRIALS.stream()).distinct();
  }

  private Key<?> named(String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst().orElseThrow();
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
    Grid grid = new Grid(axes, reading.known().activations());
    ActivationParameters parameters = new ActivationParameters(grid.activations());
    Choices choices = grid.choices();
    axes.stream()
        .filter(axis -> parameters.contains(axis.name()) && !choices.use(axis))
        .forEach(axis -> tellUnused(axis, parameters, entries));
    if (isSmall(grid, key)) {
      Node activation = entries.entry(Parameters.ACTIVATION.name()).orElseThrow().getKeyNode();
      ChoiceProblems.first(grid).ifPresent(problem -> reading.problem(activation, problem));
    }
    return grid;
  }

  private void tellUnused(Axis axis, ActivationParameters parameters, Entries entries) {
    List<String> names = parameters.namesTaking(axis.name());
    String add = (names.size() > 1 ? "one of " : "") + String.join(", ", names);
    reading.problem(
        entries.entry(axis.name()).orElseThrow().getKeyNode(),
        "%s is for activations that take one, but none here does; add %s, or take %s away"
            .formatted(axis.name(), add, axis.name()));
  }

  private boolean isSmall(Grid grid, Node key) {
    boolean small = grid.count().compareTo(MOST_TRIALS) <= 0;
    if (!small) {
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
    return small;
  }
}
