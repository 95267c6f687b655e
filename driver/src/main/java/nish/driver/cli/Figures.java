package nish.driver.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import nish.driver.results.ResultTable;
import nish.driver.results.ResultTable.Cell;

/** Numbers of any size with as many significant digits as are worth reading. */
final class Figures {

  private static final int SIGNIFICANT = 4;

  /** From here on, and below {@link #TINY}, powers of ten are easier to read than zeros. */
  private static final double HUGE = 1e6;

  private static final double TINY = 1e-4;

  private Figures() {}

  /** {@code -0.4560}, {@code 11.00}, {@code 1.764E+13}, {@code 0}. */
  static String significant(double value) {
    return text(value, new MathContext(SIGNIFICANT, RoundingMode.HALF_EVEN));
  }

  /** The same, but no digit that the error leaves open; at least one. */
  static String known(double value, double error) {
    return text(value, new MathContext(digits(value, error), RoundingMode.HALF_EVEN));
  }

  /** A bound from above, with one digit. */
  static String bound(double value) {
    return text(value, new MathContext(1, RoundingMode.UP));
  }

  /** As few digits as tell the number from its neighbours: {@code 1}, {@code 0.01}. */
  static String shortest(double value) {
    return Double.toString(value).replaceFirst("\\.0$", "");
  }

  /** {@code 51.77 %}. */
  static String percent(double share) {
    return significant(100 * share) + " %";
  }

  /** For a table: in full for programs, and for people as {@link #significant} has it. */
  static Cell cell(double value) {
    if (isPlain(value)) {
      int beforePoint = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
      return ResultTable.real(value, value == 0 ? 0 : Math.max(0, SIGNIFICANT - beforePoint));
    }
    double rounded = Double.isFinite(value) ? Double.parseDouble(significant(value)) : value;
    return ResultTable.real(rounded, Cell.Real.AS_WRITTEN);
  }

  private static String text(double value, MathContext digits) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : Double.toString(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(digits);
    int missing = Math.max(0, digits.getPrecision() - rounded.precision());
    BigDecimal padded = rounded.setScale(rounded.scale() + missing, RoundingMode.UNNECESSARY);
    return isPlain(value) ? padded.toPlainString() : padded.toString();
  }

  private static boolean isPlain(double value) {
    double size = Math.abs(value);
    return size == 0 || (size < HUGE && size >= TINY);
  }

  private static int digits(double value, double error) {
    double known = Math.floor(Math.log10(Math.abs(value) / (2 * error)));
    return (int) Math.max(1, Math.min(SIGNIFICANT, known));
  }
}
