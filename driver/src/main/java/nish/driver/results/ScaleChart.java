package nish.driver.results;

import java.awt.Color;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nish.driver.spec.Metric;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;

/**
 * The sweep's metric against t for one network and dataset.
 *
 * @param groups all measured
 */
record ScaleChart(String place, List<SeedGroup> groups, Metric metric) {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 480;

  /** A second one is of most means, where a few are far off; none where nothing has a t. */
  Stream<XYChart> charts() {
    if (scales().isEmpty()) {
      return Stream.empty();
    }
    List<OverSeeds> means = groups.stream().map(group -> group.best(metric).orElseThrow()).toList();
    return Stream.concat(Stream.of(chart(place)), CloseUp.of(means).stream().map(this::closeUp));
  }

  private XYChart closeUp(CloseUp part) {
    XYChart chart = chart(place + ", close-up");
    part.addTo(chart.getStyler());
    return chart;
  }

  private List<Double> scales() {
    return groups.stream()
        .map(group -> group.question().activation().t())
        .filter(OptionalDouble::isPresent)
        .map(OptionalDouble::getAsDouble)
        .sorted()
        .toList();
  }

  private XYChart chart(String title) {
    ScaleAxis axis = ScaleAxis.over(scales());
    XYChart chart =
        new XYChartBuilder()
            .title(title)
            .xAxisTitle(axis.title())
            .yAxisTitle(metric.key().replace('_', ' '))
            .width(WIDTH)
            .height(HEIGHT)
            .build();
    style(chart.getStyler(), axis);
    List<ScaleLine> lines = lines();
    double middle = (lines.stream().filter(line -> !line.isLevel()).count() - 1) / 2.0;
    long levels = lines.stream().filter(ScaleLine::isLevel).count();
    for (int line = 0; line < lines.size(); line++) {
      lines.get(line).addTo(chart, line, axis.movedBy(line - levels - middle));
    }
    return chart;
  }

  private static void style(XYStyler styler, ScaleAxis axis) {
    styler
        .setErrorBarsColorSeriesColor(true)
        .setLegendPosition(Styler.LegendPosition.OutsideE)
        .setChartBackgroundColor(Color.WHITE);
    styler
        .setXAxisMin(axis.low())
        .setXAxisMax(axis.high())
        .setYAxisDecimalPattern("0.0000")
        .setXAxisTickMarkSpacingHint(axis.tickSpacing(WIDTH))
        .setxAxisTickLabelsFormattingFunction(axis::label);
  }

  /** Levels first, that lines are drawn over their bands. */
  private List<ScaleLine> lines() {
    RecipeColumns recipes = RecipeColumns.varyingIn(groups);
    return groups.stream()
        .sorted(Comparator.comparing(ScaleChart::hasScale))
        .collect(
            Collectors.groupingBy(
                group -> recipes.named(group.question().activation().label(), group),
                LinkedHashMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(line -> new ScaleLine(line.getKey(), line.getValue(), metric))
        .toList();
  }

  private static boolean hasScale(SeedGroup group) {
    return group.question().activation().t().isPresent();
  }
}
