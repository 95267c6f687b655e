package nish.driver.results;

import java.awt.BasicStroke;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nish.driver.spec.Metric;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * An activation in a chart against t: a line over its ts, or a level where it takes none.
 *
 * @param groups measured, one a t
 */
record ScaleLine(String name, List<SeedGroup> groups, Metric metric) {

  private static final float[] DASHES = {8, 4};

  /**
   * Draws it.
   *
   * @param number of the line in its chart, from 0
   */
  void addTo(XYChart chart, int number, ScaleAxis axis) {
    if (isLevel()) {
      addLevel(chart, number, axis);
    } else {
      addPoints(chart, number, axis);
    }
  }

  boolean isLevel() {
    return groups.get(0).question().activation().t().isEmpty();
  }

  private void addPoints(XYChart chart, int number, ScaleAxis axis) {
    List<SeedGroup> byScale =
        groups.stream().sorted(Comparator.comparingDouble(ScaleLine::scale)).toList();
    List<OverSeeds> means = byScale.stream().map(this::mean).toList();
    XYSeries line =
        chart.addSeries(
            name,
            byScale.stream().map(group -> axis.place(scale(group))).toList(),
            means.stream().map(OverSeeds::mean).toList(),
            means.stream().map(OverSeeds::errorBar).toList());
    line.setMarker(SeriesMarkers.CIRCLE);
    line.setMarkerColor(Colours.of(number));
    line.setLineColor(Colours.of(number)).setLineWidth(2);
  }

  private void addLevel(XYChart chart, int number, ScaleAxis axis) {
    OverSeeds mean = mean(groups.get(0));
    double[] ends = {axis.low(), axis.high()};
    addBand(chart, number, ends, mean);
    XYSeries level =
        chart.addSeries(name, ends, IntStream.of(0, 1).mapToDouble(end -> mean.mean()).toArray());
    level.setMarker(SeriesMarkers.NONE);
    level.setLineColor(Colours.of(number)).setLineStyle(dashes());
  }

  /** As far below and above as its deviation. */
  private void addBand(XYChart chart, int number, double[] ends, OverSeeds mean) {
    double low = mean.mean() - mean.errorBar();
    double high = mean.mean() + mean.errorBar();
    XYSeries band =
        chart.addSeries(
            name + " ± standard deviation",
            new double[] {ends[0], ends[1], ends[1], ends[0]},
            new double[] {low, low, high, high});
    band.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
    band.setFillColor(Colours.veil(number)).setShowInLegend(false);
    band.setMarker(SeriesMarkers.NONE);
    band.setLineStyle(SeriesLines.NONE);
  }

  private static BasicStroke dashes() {
    return new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0);
  }

  private static double scale(SeedGroup group) {
    return group.question().activation().t().orElseThrow();
  }

  private OverSeeds mean(SeedGroup group) {
    return group.best(metric).orElseThrow();
  }
}
