package nish.driver.results;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nish.worker.trial.EpochMetrics;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;

/**
 * A picture of validation accuracy by epoch: a chart for each network and dataset, a line for each
 * activation and t, which is the mean over the seeds, with their standard deviation as error bars.
 */
public final class AccuracyPlot {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 500;

  /** The share of an epoch's width over which its points are spread. */
  private static final double ASIDE = 0.3;

  private final List<XYChart> charts;

  /** Of the trials that were measured; the others are left out. */
  public AccuracyPlot(List<TrialRecord> trials) {
    Map<String, List<SeedGroup>> places =
        SeedGroup.of(trials).stream()
            .filter(group -> !group.measured().isEmpty())
            .collect(Collectors.groupingBy(group -> group.question().place()));
    this.charts =
        new TreeMap<>(places)
            .entrySet().stream().map(place -> chart(place.getKey(), place.getValue())).toList();
    if (charts.isEmpty()) {
      throw new StoreException("no trial of this sweep is measured yet; run it first");
    }
  }

  private static XYChart chart(String place, List<SeedGroup> groups) {
    XYChart chart =
        new XYChartBuilder()
            .title(place)
            .xAxisTitle("epoch")
            .yAxisTitle("validation accuracy")
            .width(WIDTH)
            .height(HEIGHT)
            .build();
    style(chart.getStyler());
    RecipeColumns recipes = RecipeColumns.varyingIn(groups);
    for (int line = 0; line < groups.size(); line++) {
      double aside = (line - (groups.size() - 1) / 2.0) * ASIDE / groups.size();
      SeedGroup group = groups.get(line);
      String name = recipes.named(group.question().activation().toString(), group);
      addLine(chart, name, group, aside);
    }
    return chart;
  }

  private static void style(XYStyler styler) {
    styler
        .setErrorBarsColorSeriesColor(true)
        .setLegendPosition(Styler.LegendPosition.OutsideE)
        .setChartBackgroundColor(Color.WHITE);
    styler.setYAxisDecimalPattern("0.000").setXAxisDecimalPattern("0");
  }

  /**
   * @param aside so far from its epoch a point is drawn, that error bars do not hide one another
   */
  private static void addLine(XYChart chart, String name, SeedGroup group, double aside) {
    TreeMap<Integer, List<Double>> accuracies =
        group.measured().stream()
            .flatMap(trial -> trial.epochs().stream())
            .collect(
                Collectors.groupingBy(
                    EpochMetrics::epoch,
                    TreeMap::new,
                    Collectors.mapping(EpochMetrics::validationAccuracy, Collectors.toList())));
    List<OverSeeds> means = accuracies.values().stream().map(OverSeeds::of).toList();
    chart.addSeries(
        name,
        accuracies.keySet().stream().map(epoch -> epoch + aside).toList(),
        means.stream().map(OverSeeds::mean).toList(),
        means.stream().map(OverSeeds::errorBar).toList());
  }

  /** A chart a place, titled by it. */
  public List<XYChart> charts() {
    return charts;
  }

  /** Writes all charts below one another as a PNG. */
  public void save(Path file) {
    try {
      BitmapEncoder.saveBitmap(charts, charts.size(), 1, file.toString(), BitmapFormat.PNG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
