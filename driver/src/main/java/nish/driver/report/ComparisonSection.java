package nish.driver.report;

import java.util.List;
import nish.driver.comparison.Comparison;
import nish.driver.comparison.Comparisons;
import nish.driver.results.ComparisonTable;

/** Whether activations differ, each from relu, or each from each where relu was not run. */
record ComparisonSection(Study study) {

  Section section() {
    String heading =
        study.reference().map(relu -> "Comparisons with " + relu).orElse("Comparisons");
    Comparisons all = new Comparisons(study.compared().runs());
    List<Comparison> comparisons = study.reference().map(all::against).orElseGet(all::ofAllPairs);
    if (comparisons.isEmpty()) {
      return Section.of(
          heading,
          new Paragraph(
              "Nothing can be compared: no two activations were measured with the same seed on the same network and dataset.\n"
                  + study.notCompared()));
    }
    ComparisonTable table =
        new ComparisonTable(comparisons, study.compared().leftOut(), study.isGreaterBetter());
    return Section.of(
        heading,
        ShownTable.of(
            "Differences paired by seed",
            table.table(),
            table.note(),
            study.notCompared(),
            study.compared().biases()));
  }
}
