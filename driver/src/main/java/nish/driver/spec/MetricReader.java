package nish.driver.spec;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads {@code metric: {name: …, goal: …}}; the goal may be left out, but not contradict. */
final class MetricReader {

  private static final List<String> KEYS =
      List.of(SweepKeys.METRIC_NAME.name(), SweepKeys.METRIC_GOAL.name());

  private final Reading reading;

  MetricReader(Reading reading) {
    this.reading = reading;
  }

  /** The metric; none where it is a problem. */
  Optional<Metric> read(NodeTuple metric) {
    return reading.entries(SweepKeys.METRIC, metric, KEYS).flatMap(this::read);
  }

  private Optional<Metric> read(Entries entries) {
    Optional<Metric> metric = entries.value(SweepKeys.METRIC_NAME).map(Metric::named);
    Optional<Node> given = entries.entry(SweepKeys.METRIC_GOAL.name()).map(NodeTuple::getValueNode);
    Optional<String> goal = given.flatMap(node -> reading.value(SweepKeys.METRIC_GOAL, node));
    if (metric.isPresent() && goal.isPresent()) {
      checkGoal(metric.get(), goal.get(), given.get());
    }
    return metric;
  }

  private void checkGoal(Metric metric, String goal, Node given) {
    String right = metric.goal().key();
    if (!goal.equals(right)) {
      reading.problem(
          given,
          "the goal of %s must be to %s, but is to %s; write goal: %s, or take it away"
              .formatted(metric.key(), right, goal, right));
    }
  }
}
