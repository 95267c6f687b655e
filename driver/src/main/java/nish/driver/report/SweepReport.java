package nish.driver.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nish.driver.results.AccuracyTable;
import nish.driver.results.BestT;
import nish.driver.results.CostTable;

/** What a sweep's report says, in the order in which it is read. */
public final class SweepReport {

  private final Study study;

  private SweepReport(Study study) {
    this.study = study;
  }

  /** The same of the same results. */
  public static Report of(Study study) {
    SweepReport report = new SweepReport(study);
    return new Report(study.sweep().name(), study.sweep().description(), report.sections());
  }

  private List<Section> sections() {
    Stream<Section> found =
        study.isMeasured()
            ? Stream.of(
                answer(),
                accuracy(),
                best(),
                new ComparisonSection(study).section(),
                new PictureSections(study).againstScale(),
                new PictureSections(study).byEpoch(),
                new AcrossSection(study).section(),
                cost())
            : Stream.of(nothing());
    OriginSections origin = new OriginSections(study);
    return Stream.of(
            Stream.of(new TrialsSection(study).section()),
            found,
            Stream.of(origin.provenance(), origin.file(), origin.again()))
        .flatMap(each -> each)
        .toList();
  }

  private static Section nothing() {
    return Section.of("Answer", new Paragraph("No trial of this sweep is measured yet."));
  }

  private Section answer() {
    List<String> sentences = bestT().sentences();
    return sentences.isEmpty()
        ? Section.of(
            "Answer",
            new Paragraph(
                "Nothing can be told apart: no two rows were measured with the same seeds."))
        : Section.of("Answer", new Findings(sentences));
  }

  private Section accuracy() {
    AccuracyTable accuracy = new AccuracyTable(study.sweep().metric(), study.trials());
    return Section.of(
        "Accuracy",
        ShownTable.of(
            "Accuracy of each activation and t, mean ± standard deviation over the seeds",
            accuracy.table(),
            "The best row of each network and dataset has a star, by the mean over the seeds of each trial's best epoch; a row in which a trial diverged gets none while there is another. A star is not a proof: section Answer says what is shown.",
            accuracy.incompleteNote(),
            study.notAveraged()));
  }

  private BestT bestT() {
    return new BestT(study.sweep().metric(), study.trials());
  }

  private Section best() {
    return bestT().table().rows().isEmpty()
        ? Section.of("Best t", new Paragraph("No activation that takes a t was measured."))
        : Section.of(
            "Best t",
            ShownTable.of(
                "The best t of each activation that takes one",
                bestT().table(),
                bestT().columnsNote(),
                study.notAveraged()));
  }

  private Section cost() {
    CostTable cost =
        new CostTable(
            study.sweep().metric(), study.reference(), OptionalDouble.empty(), study.trials());
    return Section.of(
        "Cost",
        ShownTable.of(
            "What each activation and t takes beside what it is worth",
            cost.table(),
            cost.note(),
            study.notAveraged()));
  }
}
