package nish.driver.report;

import java.util.ArrayList;
import java.util.List;
import nish.driver.results.ProvenanceTable;
import nish.driver.results.Reruns;

/** What made a sweep's results, and how they are made again. */
record OriginSections(Study study) {

  /** The file beside a report that has the sweep's text. */
  static final String SWEEP_FILE = "sweep.yaml";

  Section provenance() {
    ProvenanceTable trials = new ProvenanceTable(study.trials());
    return Section.of(
        "Provenance",
        ShownTable.of(
            "The sweep's texts, and the code that saved them",
            study.versions().table(),
            study.versions().note(),
            study.versions().gaps()),
        ShownTable.of("What made the trials' results", trials.table(), trials.note()));
  }

  Section file() {
    return Section.of("The sweep's file", new Code("yaml", study.sweep().yaml()));
  }

  Section again() {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Paragraph(
            "The whole sweep, into a store of its own, for a store trains no trial twice; "
                + SWEEP_FILE
                + " lies beside this report:"));
    parts.add(
        new Code("sh", Checkout.of(study) + "\n./nish run " + SWEEP_FILE + " --store again.db"));
    parts.add(
        new Paragraph(
            "Each row of the table of accuracy, trial by trial; each command says whether every number is the same to the last bit:"));
    Reruns.of(study.trials())
        .forEach(row -> parts.add(new Folded(summary(row), new Code("sh", row.text()))));
    return new Section("Running it again", parts);
  }

  private static String summary(Reruns row) {
    int trials = row.commands().size();
    return row.row() + ": " + trials + (trials == 1 ? " trial" : " trials");
  }
}
