package nish.driver.spec;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One thing that is wrong with a sweep's file: where, and in one line the rule, the value and the
 * remedy.
 *
 * @param line from 1; 0 where the problem is the file itself, such as a missing one
 * @param column from 1, in characters; 0 where the line is
 */
public record SpecProblem(int line, int column, String message)
    implements Serializable, Comparable<SpecProblem> {

  private static final Comparator<SpecProblem> BY_PLACE =
      Comparator.comparingInt(SpecProblem::line)
          .thenComparingInt(SpecProblem::column)
          .thenComparing(SpecProblem::message);

  /** As compilers write it: {@code sweeps/a.yaml:12:5: message}. */
  public String at(String source) {
    return line == 0
        ? source + ": " + message
        : source + ":" + line + ":" + column + ": " + message;
  }

  @Override
  public int compareTo(SpecProblem other) {
    return BY_PLACE.compare(this, other);
  }
}
