package nish.driver.report;

import java.util.ArrayList;
import java.util.List;
import nish.driver.comparison.AcrossPlaces;
import nish.driver.comparison.Run;
import nish.driver.results.RankDiagram;
import nish.driver.results.RankTable;

/** Which activations are better over several networks and datasets. */
record AcrossSection(Study study) {

  private static final String HEADING = "Across networks and datasets";

  Section section() {
    List<Run> runs = study.compared().runs();
    long places =
        runs.stream().map(run -> List.of(run.network(), run.dataset())).distinct().count();
    if (places < 2) {
      return Section.of(
          HEADING,
          new Paragraph(
              "Activations were measured on one network and dataset alone, over which no ranks are averaged."));
    }
    try {
      return new Section(HEADING, parts(new AcrossPlaces(runs, study.isGreaterBetter())));
    } catch (IllegalArgumentException e) {
      return Section.of(HEADING, new Paragraph("Not compared across: " + e.getMessage() + "."));
    }
  }

  private List<Part> parts(AcrossPlaces across) {
    String control =
        study.reference().filter(across.methods()::contains).orElse(across.methods().get(0));
    RankTable ranks = new RankTable(across, control, "values as they are");
    List<Part> parts = new ArrayList<>();
    parts.add(
        ShownTable.of(
            "Ranks over " + across.places() + " networks on datasets",
            ranks.table(),
            ranks.note(),
            study.notCompared(),
            study.compared().biases()));
    parts.add(
        RankDiagram.refusal(across)
            .<Part>map(reason -> new Paragraph("No diagram: " + reason + "."))
            .orElseGet(() -> diagram(across)));
    return parts;
  }

  private static Figure diagram(AcrossPlaces across) {
    return Figure.of(
        "ranks",
        "Average ranks and the critical difference",
        "Activations on an axis of average ranks, those that do not differ joined by bars: "
            + String.join(", ", across.averageRanks().keySet())
            + ".",
        RankDiagram.of(across).svg());
  }
}
