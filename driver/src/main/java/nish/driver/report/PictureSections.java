package nish.driver.report;

import java.util.ArrayList;
import java.util.List;
import nish.driver.results.AccuracyPlot;
import nish.driver.results.ScalePlot;
import org.knowm.xchart.XYChart;

/** What a sweep found, to look at. */
record PictureSections(Study study) {

  Section againstScale() {
    String heading = "Accuracy against t";
    List<XYChart> charts = new ScalePlot(study.sweep().metric(), study.trials()).charts();
    return charts.isEmpty()
        ? Section.of(heading, new Paragraph("No activation that takes a t was measured."))
        : section(
            heading,
            "Means over the seeds of each trial's best epoch, with their standard deviation: as error bars along t, and as a dashed level with its band for an activation that takes no t. A close-up has those that lie near one another; what is far off is outside.",
            charts);
  }

  Section byEpoch() {
    return section(
        "Accuracy by epoch",
        "Mean validation accuracy over the seeds after each epoch, from 0, with its standard deviation as error bars.",
        new AccuracyPlot(study.trials()).charts());
  }

  private Section section(String heading, String what, List<XYChart> charts) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Paragraph(what + "\n" + study.notAveraged()));
    for (int i = 0; i < charts.size(); i++) {
      parts.add(Figure.of(heading, i + 1, what, charts.get(i)));
    }
    return new Section(heading, parts);
  }
}
