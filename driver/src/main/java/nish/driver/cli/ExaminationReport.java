package nish.driver.cli;

import java.util.List;
import java.util.stream.Collectors;
import nish.activations.examine.Examination;
import nish.activations.examine.Interval;
import nish.activations.examine.Jump;
import nish.activations.examine.Minimum;
import nish.activations.examine.Smoothness;
import nish.activations.examine.Symmetry;
import nish.activations.examine.UnitSlope;

/** The four hypotheses for one activation, in words: a block each, its title says the answer. */
final class ExaminationReport {

  private static final List<String> DERIVATIVES =
      List.of("function itself", "first", "second", "third", "fourth", "fifth", "sixth");

  private ExaminationReport() {}

  static String of(Examination examination) {
    return """
        %s

        H1  %s
        H2  %s
        H3  %s
        H4  %s"""
        .formatted(
            ActivationLabel.of(examination.activation()),
            smoothness(examination.smoothness()),
            examination.minimum().map(ExaminationReport::minimum).orElse(NO_MINIMUM),
            symmetry(examination.symmetry()),
            unitSlope(examination.nearUnitSlope(), examination.unitSlope()));
  }

  private static String smoothness(Smoothness smoothness) {
    String examined = DERIVATIVES.get(Smoothness.EXAMINED);
    return smoothness
        .jump()
        .map(ExaminationReport::jump)
        .orElseGet(
            () ->
                """
                Continuous derivatives at 0: at least %d
                    No jump was seen up to the %s, the highest examined, where one above %s
                    would have been. That is no proof for the derivatives above it.
                """
                    .formatted(
                        Smoothness.EXAMINED, examined, Figures.bound(smoothness.resolution())));
  }

  private static String jump(Jump jump) {
    String noun = DERIVATIVES.get(jump.derivative()) + (jump.derivative() > 0 ? " derivative" : "");
    String title =
        jump.derivative() == 0
            ? "Not continuous at 0"
            : "Continuous derivatives at 0: " + (jump.derivative() - 1);
    return """
        %s
            The %s jumps by %s there, from left to right (error below %s).
        """
        .formatted(
            title, noun, Figures.known(jump.size(), jump.error()), Figures.bound(jump.error()));
  }

  private static final String NO_MINIMUM =
      """
      Minimum: none
          The function nowhere falls before it rises.
      """;

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

  private static String unitSlope(UnitSlope near, UnitSlope veryNear) {
    return """
        Slope of one: %s
            %s
            %s
        """
        .formatted(slopeTitle(near), within(near), within(veryNear));
  }

  private static String slopeTitle(UnitSlope near) {
    if (near.staysFrom().isPresent()) {
      String from = Figures.significant(near.staysFrom().getAsDouble());
      return "within %s from x = %s on".formatted(near.tolerance(), from);
    }
    return near.segments().isEmpty() ? "nowhere" : "on a segment only";
  }

  private static String within(UnitSlope slope) {
    return "Within %s for %s of standard normal inputs: %s."
        .formatted(slope.tolerance(), Figures.percent(slope.normalShare()), segments(slope));
  }

  private static String segments(UnitSlope slope) {
    return slope.segments().isEmpty()
        ? "nowhere"
        : slope.segments().stream()
            .map(ExaminationReport::segment)
            .collect(Collectors.joining(", and "));
  }

  private static String segment(Interval segment) {
    boolean begins = Double.isFinite(segment.from());
    boolean ends = Double.isFinite(segment.to());
    String from = begins ? "from x = " + Figures.significant(segment.from()) : "";
    String to = ends ? "to " + Figures.significant(segment.to()) : "on";
    return begins || ends ? (from + " " + to).strip() : "everywhere";
  }
}
