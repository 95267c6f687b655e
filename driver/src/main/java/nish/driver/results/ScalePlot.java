package nish.driver.results;

import java.util.List;
import nish.driver.spec.Metric;
import org.knowm.xchart.XYChart;

/**
 * A picture of the sweep's metric against t: a chart for each network and dataset, a line for each
 * activation that takes a t, and a level with its band for each that takes none; means over the
 * seeds of each trial's best epoch, with their standard deviation.
 */
public final class ScalePlot {

  private final Metric metric;
  private final List<SeedGroup> groups;

  /** Of the trials that were measured; the others are left out. */
  public ScalePlot(Metric metric, List<TrialRecord> trials) {
    this.metric = metric;
    this.groups =
        SeedGroup.of(trials).stream().filter(group -> group.best(metric).isPresent()).toList();
  }

  /**
   * A chart a place, titled by it, and a second one of most means where a few are far off; none of
   * a place where nothing with a t was measured.
   */
  public List<XYChart> charts() {
    return SeedGroup.byPlace(groups).entrySet().stream()
        .flatMap(place -> new ScaleChart(place.getKey(), place.getValue(), metric).charts())
        .toList();
  }
}
