package nish.driver.service;

import java.util.List;
import nish.client.model.Panel;
import nish.client.model.Point;
import nish.client.model.Scales;
import nish.driver.results.ScalePanels;
import nish.driver.results.TrialRecord;
import nish.driver.spec.Metric;

/** The metric against t as the contract has it. */
final class ScaleAnswer {

  private ScaleAnswer() {}

  static Scales of(Metric metric, List<TrialRecord> trials) {
    return new Scales()
        .metric(metric.key())
        .panels(ScalePanels.of(metric, trials).stream().map(ScaleAnswer::panel).toList());
  }

  private static Panel panel(ScalePanels.Panel panel) {
    return new Panel()
        .network(panel.network())
        .dataset(panel.dataset())
        .lines(
            panel.lines().stream()
                .map(
                    line ->
                        new nish.client.model.ScaleLine()
                            .name(line.name())
                            .points(line.points().stream().map(ScaleAnswer::point).toList()))
                .toList());
  }

  private static Point point(ScalePanels.Point point) {
    return new Point()
        .t(Numbers.of(point.t()))
        .mean(point.mean())
        .deviation(Numbers.of(point.deviation()))
        .seeds(point.seeds())
        .leftOut(point.leftOut().isEmpty() ? null : point.leftOut());
  }
}
