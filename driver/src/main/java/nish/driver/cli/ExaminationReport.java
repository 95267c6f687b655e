package nish.driver.cli;

import nish.activations.examine.Examination;
import nish.activations.examine.Minimum;
import nish.activations.examine.Symmetry;

/** The four hypotheses for one activation, in words: a block each, its title says the answer. */
final class ExaminationReport {

  private static final String NO_MINIMUM =
      """
      Minimum: none
          The function nowhere falls before it rises.
      """;

  private ExaminationReport() {}

  static String of(Examination examination) {
    return """
        %s

        H1  %s
        H2  %s
        H3  %s
        H4  %s"""
        .formatted(
            ParameterOptions.label(examination.activation()),
            SmoothnessText.of(examination.smoothness()),
            examination.minimum().map(ExaminationReport::minimum).orElse(NO_MINIMUM),
            symmetry(examination.symmetry()),
            UnitSlopeText.of(examination.nearUnitSlope(), examination.unitSlope()));
  }

  private static String minimum(Minimum minimum) {
    return """
        Minimum: %s at x = %s
            The second derivative there is %s. From x = %s to %s, over a width of %s,
            f is within 1 %% of the minimum.
            Left of it the slope %s; its most negative value is %s, at x = %s.
        """
        .formatted(
            Figures.significant(minimum.value()),
            Figures.significant(minimum.place()),
            Figures.significant(minimum.curvature()),
            Figures.significant(minimum.bottom().from()),
            Figures.significant(minimum.bottom().to()),
            Figures.significant(minimum.bottom().width()),
            minimum.neverRisesBefore() ? "is nowhere positive" : "is positive in places",
            Figures.significant(minimum.steepestFall().slope()),
            Figures.significant(minimum.steepestFall().place()));
  }

  private static String symmetry(Symmetry symmetry) {
    String kind = symmetry.isOdd() ? "odd" : symmetry.isEven() ? "even" : "neither odd nor even";
    return """
        Symmetry: %s; the even (symmetric) part has %s of the mean square
            Under a standard normal input, the root mean square of the odd part is %s,
            and that of the even part %s.
        """
        .formatted(
            kind,
            Figures.percent(symmetry.evenShare()),
            Figures.significant(symmetry.odd()),
            Figures.significant(symmetry.even()));
  }
}
