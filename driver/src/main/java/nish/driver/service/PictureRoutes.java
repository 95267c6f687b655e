package nish.driver.service;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nish.client.model.Curve;
import nish.client.model.Curves;
import nish.driver.results.AccuracyPlot;
import nish.driver.results.ChartSvg;
import nish.driver.results.LearningCurve;
import nish.driver.results.ResultsStore;
import nish.driver.results.ScalePlot;
import nish.driver.results.SweepHead;
import nish.driver.results.TrialFilter;
import nish.driver.results.TrialState;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;

/** Learning curves and pictures. */
final class PictureRoutes {

  private static final int MOST_TRIALS = 10_000;

  /** Of what is measured, and is being measured. */
  private static final Set<TrialState> DRAWN =
      Set.of(TrialState.RUNNING, TrialState.COMPLETED, TrialState.STOPPED);

  private final ResultsStore store;
  private final SweepAnswers answers;

  PictureRoutes(ResultsStore store, SweepAnswers answers) {
    this.store = store;
    this.answers = answers;
  }

  void addTo(RoutesConfig routes) {
    routes
        .get("/api/v1/sweeps/{sweep}/curves", this::curves, Access.READ)
        .get("/api/v1/sweeps/{sweep}/scales", this::scales, Access.READ)
        .get("/api/v1/sweeps/{sweep}/charts/{chart}", this::chart, Access.READ);
  }

  private void curves(Context request) {
    SweepHead head = answers.known(request);
    if (Versioned.isKnown(request, store.change(head.name()))) {
      return;
    }
    TrialFilter filter = Query.places(request, TrialFilter.ALL.withStates(DRAWN));
    List<String> asked = request.queryParams("activation");
    request.json(
        new Curves()
            .metric(head.metric().key())
            .curves(
                store.curves(head.name(), filter, head.metric(), MOST_TRIALS).stream()
                    .filter(curve -> asked.isEmpty() || asked.contains(curve.activation()))
                    .map(PictureRoutes::curve)
                    .toList()));
  }

  private static Curve curve(LearningCurve curve) {
    return new Curve()
        .name(curve.activation())
        .activation(curve.activation())
        .network(curve.network())
        .dataset(curve.dataset())
        .epochs(curve.points().stream().map(LearningCurve.Point::epoch).toList())
        .mean(curve.points().stream().map(LearningCurve.Point::mean).toList())
        .deviation(curve.points().stream().map(LearningCurve.Point::deviation).toList())
        .seeds(curve.points().stream().map(LearningCurve.Point::seeds).toList());
  }

  private void scales(Context request) {
    SweepHead head = answers.known(request);
    if (!Versioned.isKnown(request, store.change(head.name()))) {
      request.json(ScaleAnswer.of(head.metric(), store.condensed(head.name())));
    }
  }

  private void chart(Context request) {
    SweepHead head = answers.known(request);
    String file = request.pathParam("chart");
    List<XYChart> charts =
        switch (file.replaceFirst("\\.(svg|png)$", "")) {
          case "against-t" -> new ScalePlot(head.metric(), store.condensed(head.name())).charts();
          case "by-epoch" -> new AccuracyPlot(store.trials(head.name())).charts();
          default -> throw noChart(file);
        };
    if (charts.isEmpty()) {
      throw RefusedException.notFound("nothing of it is measured yet that this chart shows");
    } else if (file.endsWith(".svg")) {
      request.contentType("image/svg+xml").result(ChartSvg.of(charts));
    } else if (file.endsWith(".png")) {
      request.contentType("image/png").result(png(charts));
    } else {
      throw noChart(file);
    }
  }

  private static RefusedException noChart(String file) {
    return RefusedException.notFound(
        "charts are against-t and by-epoch, as .svg or .png, not \"%s\"".formatted(file));
  }

  private static byte[] png(List<XYChart> charts) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      BitmapEncoder.saveBitmap(new ArrayList<>(charts), charts.size(), 1, bytes, BitmapFormat.PNG);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
