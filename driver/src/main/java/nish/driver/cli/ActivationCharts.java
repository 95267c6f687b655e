package nish.driver.cli;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nish.activations.Activation;
import nish.activations.examine.Curvature;
import nish.driver.results.Colours;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Value, slope and second derivative of some activations: a chart each, a line an activation. */
final class ActivationCharts {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 380;

  /** In units of the largest scale. */
  private static final double LEFT = -5;

  private static final double RIGHT = 3;
  private static final int POINTS = 480;

  /** So near to 0 a line ends and goes on, that a jump is seen as a gap. */
  private static final double JOINT = 1e-9;

  private static final List<float[]> DASHES =
      List.of(
          new float[] {1},
          new float[] {10, 4},
          new float[] {2, 3},
          new float[] {10, 4, 2, 4},
          new float[] {16, 5});

  private ActivationCharts() {}

  static List<XYChart> of(List<Activation> activations) {
    return List.of(
        chart("value f(x)", activations, Activation::value),
        chart("first derivative f'(x)", activations, Activation::slope),
        chart("second derivative f''(x)", activations, Curvature::at));
  }

  private static XYChart chart(
      String title, List<Activation> activations, ToDoubleBiFunction<Activation, Double> curve) {
    XYChart chart =
        new XYChartBuilder().title(title).xAxisTitle("x").width(WIDTH).height(HEIGHT).build();
    chart
        .getStyler()
        .setLegendPosition(Styler.LegendPosition.OutsideE)
        .setChartBackgroundColor(Color.WHITE);
    double[] x = places(activations);
    for (int line = 0; line < activations.size(); line++) {
      Activation activation = activations.get(line);
      double[] y =
          DoubleStream.of(x).map(place -> curve.applyAsDouble(activation, place)).toArray();
      style(chart.addSeries(ParameterOptions.label(activation), x, y), line);
    }
    return chart;
  }

  /** Smooth, as XChart draws other lines in pieces, in which a dash has no room. */
  static void style(XYSeries series, int line) {
    float[] dash = DASHES.get(line % DASHES.size());
    series.setSmooth(true);
    series
        .setMarker(SeriesMarkers.NONE)
        .setLineColor(Colours.of(line))
        .setLineStyle(
            new BasicStroke(
                2,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                dash.length > 1 ? dash : null,
                0));
  }

  /** Ascending, and not a number at 0, where the line is interrupted. */
  private static double[] places(List<Activation> activations) {
    double scale =
        activations.stream()
            .mapToDouble(activation -> activation.parameters().getOrDefault("t", 1.0))
            .reduce(1, Math::max);
    double step = scale * (RIGHT - LEFT) / POINTS;
    int toJoint = (int) Math.round(-LEFT * scale / step);
    return IntStream.rangeClosed(0, POINTS)
        .mapToDouble(i -> (i - toJoint) * step)
        .flatMap(x -> x == 0 ? DoubleStream.of(-JOINT, Double.NaN, JOINT) : DoubleStream.of(x))
        .toArray();
  }
}
