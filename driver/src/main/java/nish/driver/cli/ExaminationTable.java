package nish.driver.cli;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import nish.activations.examine.Examination;
import nish.activations.examine.Jump;
import nish.activations.examine.Minimum;
import nish.activations.examine.Smoothness;
import nish.activations.examine.UnitSlope;
import nish.driver.results.ResultTable;
import nish.driver.results.ResultTable.Cell;

/** The four hypotheses for many activations: a row each. */
final class ExaminationTable {

  /** What the columns mean, for the help. */
  static final String COLUMNS =
      "smooth: continuous derivatives at 0, and the jump of the next; minimum, where (at), f'' there, "
          + "and the width of the bottom (f within 1 %% of the minimum); the steepest slope left of it; "
          + "the even part's share of the mean square of a standard normal input; from which x on the "
          + "slope stays within 0.01 and 0.001 of one, and the share of a standard normal input for "
          + "which it is.";

  private static final List<String> NAMES =
      List.of(
          "activation",
          "smooth",
          "jump",
          "minimum",
          "at",
          "curvature",
          "bottom",
          "steepest",
          "even",
          "from_0.01",
          "share_0.01",
          "from_0.001",
          "share_0.001");

  private ExaminationTable() {}

  static ResultTable of(List<Examination> examinations) {
    return ResultTable.of(NAMES, examinations.stream().map(ExaminationTable::row).toList());
  }

  private static List<Cell> row(Examination examination) {
    return List.of(
        ResultTable.word(ParameterOptions.label(examination.activation())),
        ResultTable.word(order(examination.smoothness())),
        jump(examination.smoothness()),
        ofMinimum(examination, Minimum::value),
        ofMinimum(examination, Minimum::place),
        ofMinimum(examination, Minimum::curvature),
        ofMinimum(examination, minimum -> minimum.bottom().width()),
        ofMinimum(examination, minimum -> minimum.steepestFall().slope()),
        Figures.cell(examination.symmetry().evenShare()),
        from(examination.nearUnitSlope()),
        Figures.cell(examination.nearUnitSlope().normalShare()),
        from(examination.unitSlope()),
        Figures.cell(examination.unitSlope().normalShare()));
  }

  /** {@code 2}, or {@code >= 6} where no jump was seen. */
  private static String order(Smoothness smoothness) {
    return (smoothness.jump().isPresent() ? "" : ">= ") + smoothness.order();
  }

  private static Cell jump(Smoothness smoothness) {
    return smoothness.jump().map(Jump::size).map(Figures::cell).orElseGet(Cell.Empty::new);
  }

  private static Cell ofMinimum(Examination examination, ToDoubleFunction<Minimum> number) {
    return examination
        .minimum()
        .map(minimum -> Figures.cell(number.applyAsDouble(minimum)))
        .orElseGet(Cell.Empty::new);
  }

  private static Cell from(UnitSlope slope) {
    OptionalDouble from = slope.staysFrom();
    return from.isPresent() ? Figures.cell(from.getAsDouble()) : new Cell.Empty();
  }
}
