package nish.driver.cli;

import java.awt.Color;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import nish.driver.comparison.AcrossPlaces;
import nish.driver.comparison.PerformanceProfile;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;

/** Performance profiles: a line an activation, that falls by a step at each of its runs. */
final class ProfileChart {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 480;

  private ProfileChart() {}

  /**
   * Of all runs.
   *
   * @param valuesText what their values are, in words
   */
  static XYChart of(AcrossPlaces across, String valuesText) {
    boolean isGreaterBetter = across.isGreaterBetter();
    XYChart chart =
        new XYChartBuilder()
            .title("%d places, %d datasets".formatted(across.places(), across.datasets()))
            .xAxisTitle(valuesText)
            .yAxisTitle("share of runs " + (isGreaterBetter ? "above" : "below") + " the value")
            .width(WIDTH)
            .height(HEIGHT)
            .build();
    chart
        .getStyler()
        .setYAxisMin(0.0)
        .setYAxisMax(1.0)
        .setLegendPosition(Styler.LegendPosition.OutsideE)
        .setChartBackgroundColor(Color.WHITE);
    List<PerformanceProfile> profiles = across.profiles();
    DoubleSummaryStatistics all =
        profiles.stream()
            .flatMap(profile -> profile.runs().stream())
            .collect(Collectors.summarizingDouble(Double::doubleValue));
    profiles.forEach(profile -> add(profile, all, chart));
    return chart;
  }

  /** Two points a step: the share before it and the share after it; from end to end. */
  private static void add(PerformanceProfile profile, DoubleSummaryStatistics all, XYChart chart) {
    List<Double> values = new ArrayList<>(List.of(all.getMin()));
    List<Double> shares =
        new ArrayList<>(List.of(profile.shareBetterThan(Math.nextDown(all.getMin()))));
    for (double step : profile.runs().stream().distinct().toList()) {
      values.addAll(List.of(step, step));
      shares.add(profile.shareBetterThan(Math.nextDown(step)));
      shares.add(profile.shareBetterThan(Math.nextUp(step)));
    }
    values.add(all.getMax());
    shares.add(profile.shareBetterThan(Math.nextUp(all.getMax())));
    int line = chart.getSeriesMap().size();
    ActivationCharts.style(chart.addSeries(profile.method(), values, shares), line);
  }
}
