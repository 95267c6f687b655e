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
 * A picture of the sweep's metric against t: a chart for each network and dataset, a line for each
 * activation that takes a t, and a level with its band for each that takes none; means over the
 * seeds of each trial's best epoch, with their standard deviation.
 */
public final class ScalePlot {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 480;

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
        .filter(place -> !scales(place.getValue()).isEmpty())
        .flatMap(place -> charts(place.getKey(), place.getValue()))
        .toList();
  }

  private Stream<XYChart> charts(String place, List<SeedGroup> ofPlace) {
    List<OverSeeds> means =
        ofPlace.stream().map(group -> group.best(metric).orElseThrow()).toList();
    return Stream.concat(
        Stream.of(chart(place, ofPlace)),
        CloseUp.of(means).stream().map(part -> closeUp(part, place, ofPlace)));
  }

  private XYChart closeUp(CloseUp part, String place, List<SeedGroup> ofPlace) {
    XYChart chart = chart(place + ", close up", ofPlace);
    part.addTo(chart.getStyler());
    return chart;
  }

  private static List<Double> scales(List<SeedGroup> ofPlace) {
    return ofPlace.stream()
        .map(group -> group.question().activation().t())
        .filter(OptionalDouble::isPresent)
        .map(OptionalDouble::getAsDouble)
        .sorted()
        .toList();
  }

  private XYChart chart(String place, List<SeedGroup> ofPlace) {
    ScaleAxis axis = ScaleAxis.over(scales(ofPlace));
    XYChart chart =
        new XYChartBuilder()
            .title(place)
            .xAxisTitle(axis.title())
            .yAxisTitle(metric.key().replace('_', ' '))
            .width(WIDTH)
            .height(HEIGHT)
            .build();
    style(chart.getStyler(), axis);
    List<ScaleLine> lines = lines(ofPlace);
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
  private List<ScaleLine> lines(List<SeedGroup> ofPlace) {
    RecipeColumns recipes = RecipeColumns.varyingIn(ofPlace);
    return ofPlace.stream()
        .sorted(Comparator.comparing(ScalePlot::hasScale))
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
