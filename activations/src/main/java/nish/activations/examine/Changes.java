package nish.activations.examine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Finds where a statement about a place begins or ceases to be true: by a grid, which two changes
 * between neighbours would escape, and then by bisection.
 */
final class Changes {

  /** Beyond it, in units of the scale, every function has reached its limits. */
  private static final int REACH = 50;

  private static final int STEPS_A_UNIT = 256;

  /** So near to 0 each side of the joint is looked at; what changes between them changes at 0. */
  private static final double JOINT = 1e-30;

  private static final double PRECISION = 1e-14;

  private Changes() {}

  /** The places in units of the scale, ascending; those at the joint are 0 exactly. */
  static List<Double> of(DoublePredicate statement) {
    List<Double> changes = new ArrayList<>();
    double[] grid = grid().toArray();
    for (int i = 1; i < grid.length; i++) {
      if (statement.test(grid[i - 1]) != statement.test(grid[i])) {
        changes.add(between(grid[i - 1], grid[i], statement));
      }
    }
    return changes;
  }

  /** Where the statement changes between two places at which it differs. */
  static double between(double from, double to, DoublePredicate statement) {
    double left = from;
    double right = to;
    boolean atLeft = statement.test(left);
    while (right - left > PRECISION) {
      double middle = (left + right) / 2;
      if (statement.test(middle) == atLeft) {
        left = middle;
      } else {
        right = middle;
      }
    }
    return (left + right) / 2;
  }

  /** All places that are looked at, ascending, in units of the scale; 0 is not among them. */
  static DoubleStream grid() {
    return IntStream.rangeClosed(-REACH * STEPS_A_UNIT, REACH * STEPS_A_UNIT)
        .mapToDouble(i -> (double) i / STEPS_A_UNIT)
        .flatMap(u -> u == 0 ? DoubleStream.of(-JOINT, JOINT) : DoubleStream.of(u));
  }

  /** The distance of two places of the grid. */
  static double step() {
    return 1.0 / STEPS_A_UNIT;
  }
}
