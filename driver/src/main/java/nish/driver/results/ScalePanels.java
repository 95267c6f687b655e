package nish.driver.results;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import nish.driver.spec.Metric;

/**
 * The sweep's metric against t as numbers: the means over the seeds of each trial's best epoch, for
 * each network and dataset.
 */
public final class ScalePanels {

  /** Of a network and dataset. */
  public record Panel(String network, String dataset, List<Line> lines) {}

  /** An activation, by t; a point alone where it takes none. */
  public record Line(String name, List<Point> points) {}

  /**
   * One t.
   *
   * @param t NaN for an activation without one
   * @param deviation NaN of a single seed
   * @param leftOut what is not in the mean, such as {@code 1 diverged}; empty if nothing
   */
  public record Point(double t, double mean, double deviation, int seeds, String leftOut) {}

  private ScalePanels() {}

  /** Of the trials that were measured. */
  public static List<Panel> of(Metric metric, List<TrialRecord> trials) {
    List<SeedGroup> measured =
        SeedGroup.of(trials).stream().filter(group -> group.best(metric).isPresent()).toList();
    return SeedGroup.byPlace(measured).values().stream()
        .map(groups -> panel(metric, groups))
        .toList();
  }

  private static Panel panel(Metric metric, List<SeedGroup> groups) {
    RecipeColumns recipes = RecipeColumns.varyingIn(groups);
    List<Line> lines =
        groups.stream()
            .collect(
                Collectors.groupingBy(
                    group -> recipes.named(group.question().activation().label(), group),
                    LinkedHashMap::new,
                    Collectors.mapping(group -> point(metric, group), Collectors.toList())))
            .entrySet()
            .stream()
            .map(line -> new Line(line.getKey(), inOrder(line.getValue())))
            .toList();
    SeedGroup.Question question = groups.get(0).question();
    return new Panel(question.network(), question.dataset(), lines);
  }

  private static List<Point> inOrder(List<Point> points) {
    return points.stream().sorted(Comparator.comparingDouble(Point::t)).toList();
  }

  private static Point point(Metric metric, SeedGroup group) {
    OverSeeds mean = group.best(metric).orElseThrow();
    return new Point(
        group.question().activation().t().orElse(Double.NaN),
        mean.mean(),
        mean.deviation(),
        mean.seeds(),
        group.leftOut());
  }
}
