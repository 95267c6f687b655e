package nish.driver.results;

import static nish.driver.results.Samples.MISH;
import static nish.driver.results.Samples.RELU;
import static nish.driver.results.Samples.completed;
import static nish.driver.results.Samples.ended;
import static nish.driver.results.Samples.nish;
import static nish.driver.results.Samples.trial;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nish.driver.spec.Metric;
import nish.worker.trial.TrialOutcome;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

/** The metric against t, as a chart shows it. */
class ScalePlotTest {

  private static XYChart chart(double... scales) {
    List<TrialRecord> trials = new ArrayList<>();
    for (long seed = 1; seed <= 2; seed++) {
      trials.add(completed(trial(RELU, seed), 0.90 + seed / 100.0));
      for (double t : scales) {
        trials.add(completed(trial(nish(t), seed), 0.92 + seed / 100.0));
      }
    }
    trials.add(ended(trial(MISH, 1), new TrialOutcome.Diverged(0), 0.1));
    return new ScalePlot(Metric.VALIDATION_ACCURACY, trials).charts().get(0);
  }

  @Test
  void anActivationWithATIsALineOverItsScales() {
    XYSeries line = chart(2, 0.5, 1).getSeriesMap().get("nish");

    assertThat(line.getXData()).hasSize(3).isSorted();
    assertThat(line.getYData()).usingComparatorWithPrecision(1e-9).containsOnly(0.935);
    assertThat(line.getExtraValues()).usingComparatorWithPrecision(1e-5).containsOnly(0.00707);
  }

  @Test
  void anActivationWithoutATIsALevelFromEndToEnd() {
    XYChart chart = chart(0.5, 2);
    XYSeries level = chart.getSeriesMap().get("relu");

    assertThat(level.getYData()).usingComparatorWithPrecision(1e-9).containsExactly(0.915, 0.915);
    assertThat(level.getXData())
        .containsExactly(chart.getStyler().getXAxisMin(), chart.getStyler().getXAxisMax());
    assertThat(chart.getSeriesMap()).containsKey("relu ± standard deviation");
  }

  @Test
  void scalesThatSpanADecadeAreShownByTheirLogarithm() {
    XYChart decade = chart(0.25, 1, 4);

    assertThat(decade.getSeriesMap().get("nish").getXData()).containsExactly(-2, 0, 2);
    assertThat(decade.getStyler().getxAxisTickLabelsFormattingFunction())
        .extracting(label -> label.apply(-2.0) + " to " + label.apply(2.0))
        .isEqualTo("0.25 to 4");
    assertThat(chart(0.5, 4).getSeriesMap().get("nish").getXData()).containsExactly(0.5, 4);
  }

  @Test
  void oneScaleAloneIsDrawnToo() {
    assertThat(chart(1).getSeriesMap().get("nish").getXData()).containsExactly(1);
  }

  @Test
  void whatDivergedIsNotDrawn() {
    assertThat(chart(1).getSeriesMap()).doesNotContainKey("mish");
  }

  @Test
  void withoutAnyTThereIsNothingToDraw() {
    List<TrialRecord> trials = List.of(completed(trial(RELU, 1), 0.9));

    assertThat(new ScalePlot(Metric.VALIDATION_ACCURACY, trials).charts()).isEmpty();
  }

  /** Of ts of which the last is perhaps far off. */
  private static List<XYChart> withLast(double last) {
    List<TrialRecord> trials = new ArrayList<>();
    for (double t : List.of(0.25, 0.5, 1.0, 2.0, 4.0)) {
      for (long seed = 1; seed <= 2; seed++) {
        trials.add(completed(trial(nish(t), seed), t == 4 ? last : 0.95 + t / 100 + seed / 1000.0));
      }
    }
    return new ScalePlot(Metric.VALIDATION_ACCURACY, trials).charts();
  }

  @Test
  void whereNoneIsFarOffThereIsNoCloseUp() {
    assertThat(withLast(0.93)).hasSize(1);
    assertThat(withLast(0.99)).hasSize(1);
    assertThat(withLast(0.85)).hasSize(2);
  }

  @Test
  void whereOneIsFarOffAnotherChartLooksCloseAtTheRest() {
    List<XYChart> charts = withLast(0.1);

    assertThat(charts)
        .extracting(XYChart::getTitle)
        .containsExactly("lenet on digits", "lenet on digits, close-up");
    XYChart closeUp = charts.get(1);
    assertThat(closeUp.getStyler().getYAxisMin()).isBetween(0.95, 0.954);
    assertThat(closeUp.getStyler().getYAxisMax()).isBetween(0.97, 0.973);
    assertThat(closeUp.getSeriesMap().get("nish").getYData()).hasSize(5);
  }
}
