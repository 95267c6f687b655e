package nish.driver.results;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Median;
import org.knowm.xchart.style.XYStyler;

/**
 * The part of a chart's height in which most of its means are, where a few that are far off, such
 * as those of a t at which trials hardly learn, leave the others a flat line.
 *
 * @param low its end, with the deviations of the means that are in it
 */
record CloseUp(double low, double high) {

  /** Beyond so many median distances from the median, values are far off. */
  private static final double FAR_OUT = 10;

  /** How much less high it is at least, or it is not worth a chart. */
  private static final double WORTH = 2;

  /** Empty where none is far off. */
  static Optional<CloseUp> of(List<OverSeeds> means) {
    double[] values = means.stream().mapToDouble(OverSeeds::mean).toArray();
    double middle = Median.withDefaults().evaluate(values);
    double fence = FAR_OUT * Median.withDefaults().evaluate(distances(values, middle));
    return fence == 0
        ? Optional.empty()
        : Optional.of(around(within(fence, middle, means)))
            .filter(part -> around(means).height() > WORTH * part.height());
  }

  private static List<OverSeeds> within(double fence, double middle, List<OverSeeds> means) {
    return means.stream().filter(one -> Math.abs(one.mean() - middle) <= fence).toList();
  }

  private static double[] distances(double[] values, double from) {
    return Arrays.stream(values).map(value -> Math.abs(value - from)).toArray();
  }

  private static CloseUp around(List<OverSeeds> means) {
    return new CloseUp(
        means.stream().mapToDouble(one -> one.mean() - one.errorBar()).min().orElseThrow(),
        means.stream().mapToDouble(one -> one.mean() + one.errorBar()).max().orElseThrow());
  }

  private double height() {
    return high - low;
  }

  void addTo(XYStyler styler) {
    styler.setYAxisMin(low).setYAxisMax(high);
  }
}
