package nish.driver.spec;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads {@code parameters: {…}}, and {@code grids: [{…}, …]} that complete them, into the grids
 * that they span: without grids one.
 */
final class GridsReader {

  private final Reading reading;
  private final ParametersReader parameters;

  GridsReader(Reading reading) {
    this.reading = reading;
    this.parameters = new ParametersReader(reading);
  }

  /** The grids; none where a parameter is missing or a problem. */
  Optional<List<Grid>> read(Entries sweep) {
    Optional<NodeTuple> shared = sweep.entry(SweepKeys.PARAMETERS.name());
    Optional<NodeTuple> grids = sweep.entry(SweepKeys.GRIDS.name());
    if (shared.isEmpty() && grids.isEmpty()) {
      sweep.missing(SweepKeys.PARAMETERS.name(), SweepKeys.PARAMETERS.example());
      return Optional.empty();
    }
    Optional<Given> common = shared.map(this::parameters).orElse(Optional.of(Given.NOTHING));
    List<Optional<GivenGrid>> found =
        grids.isPresent()
            ? items(grids.get()).stream().map(item -> grid(item, common)).toList()
            : List.of(common.flatMap(given -> grid(shared.get().getKeyNode(), given)));
    Node place = grids.or(() -> shared).orElseThrow().getKeyNode();
    return check(place, found.stream().flatMap(Optional::stream).toList(), found.size());
  }

  private Optional<List<Grid>> check(Node place, List<GivenGrid> found, int asked) {
    if (found.isEmpty() || found.size() < asked) {
      return Optional.empty();
    }
    new GridProblems(reading, found).tell(place);
    return Optional.of(found.stream().map(GivenGrid::grid).toList());
  }

  private Optional<Given> parameters(NodeTuple entry) {
    return reading
        .mapping(SweepKeys.PARAMETERS, entry)
        .map(mapping -> parameters.read(entry.getKeyNode(), SweepKeys.PARAMETERS.name(), mapping));
  }

  private Optional<GivenGrid> grid(Node home, Given given) {
    return GivenGrid.of(reading, home, given);
  }

  /** Reads a grid's own parameters in any case, to tell all that is wrong with them. */
  private Optional<GivenGrid> grid(Node item, Optional<Given> common) {
    if (!(item instanceof MappingNode mapping)) {
      refuse(item, "each of grids must be a mapping, but here is " + Shown.node(item));
      return Optional.empty();
    }
    Given own = parameters.read(item, "a grid", mapping);
    return common.flatMap(shared -> grid(item, shared.with(own)));
  }

  private List<Node> items(NodeTuple grids) {
    Node node = grids.getValueNode();
    if (!(node instanceof SequenceNode list)) {
      refuse(node, "grids must be a list of mappings, but is " + Shown.node(node));
      return List.of();
    }
    if (list.getValue().isEmpty()) {
      refuse(node, "grids must have at least one mapping, but is an empty list");
    }
    return list.getValue();
  }

  private void refuse(Node at, String problem) {
    reading.problem(at, problem + "; write for example grids: " + SweepKeys.GRIDS.example());
  }
}
