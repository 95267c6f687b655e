package nish.driver.report;

import java.util.List;
import java.util.Locale;
import nish.driver.results.ChartSvg;
import org.knowm.xchart.XYChart;

/**
 * A picture, which is also a file of its own.
 *
 * @param name of its file, without what it ends in
 * @param alternative what it shows, for those who do not see it
 * @param svg an element, well formed
 */
public record Figure(String name, String caption, String alternative, String svg) implements Part {

  /** Of a drawing's text, which gets a title and a description. */
  static Figure of(String what, String caption, String alternative, String drawing) {
    String name = what.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    String svg = new InlineSvg(name, caption, alternative).of(drawing);
    return new Figure(name, caption, alternative, svg);
  }

  /**
   * Of a chart, which is titled by its place.
   *
   * @param number that tells its file from others whose names are alike
   */
  static Figure of(String what, int number, String alternative, XYChart chart) {
    String place = chart.getTitle();
    String series = String.join(", ", legend(chart));
    return of(
        what + " " + number + " " + place,
        what + ": " + place,
        alternative + " On " + place + ": " + series + ".",
        ChartSvg.of(List.of(chart)));
  }

  private static List<String> legend(XYChart chart) {
    return chart.getSeriesMap().values().stream()
        .filter(series -> series.isShowInLegend())
        .map(series -> series.getLabel())
        .toList();
  }

  @Override
  public String kind() {
    return "figure";
  }
}
