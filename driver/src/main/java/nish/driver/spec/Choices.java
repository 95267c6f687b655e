package nish.driver.spec;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** The values of a subject in a grid, each with the values of those axes that it takes. */
final class Choices {

  private final Subject subject;
  private final List<?> values;
  private final List<Axis> axes;

  private Choices(Subject subject, List<?> values, List<Axis> axes) {
    this.subject = subject;
    this.values = values;
    this.axes = axes;
  }

  /** Of the grid with these axes. */
  static Choices of(Subject subject, List<Axis> axes) {
    return new Choices(
        subject,
        axes.stream()
            .filter(axis -> axis.isOf(subject.key()))
            .flatMap(axis -> axis.values().stream())
            .toList(),
        axes.stream().filter(axis -> subject.contains(axis.name())).toList());
  }

  /** Whether the axis is of the subject. */
  boolean areNamedBy(Axis axis) {
    return axis.isOf(subject.key());
  }

  /** Whether the axis is of the subject or of its parameters. */
  boolean dependOn(Axis axis) {
    return areNamedBy(axis) || isIn(axes, axis);
  }

  /** How many there are. */
  BigInteger count() {
    return values.stream().map(this::count).reduce(BigInteger.ZERO, BigInteger::add);
  }

  private BigInteger count(Object value) {
    return axes.stream()
        .filter(axis -> subject.takes(subject.name(value), axis.name()))
        .map(axis -> BigInteger.valueOf(axis.values().size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** Whether any of the values takes the parameter. */
  boolean use(Axis axis) {
    return names().anyMatch(name -> subject.takes(name, axis.name()));
  }

  /** By its name: an axis may have very many values. */
  private static boolean isIn(List<Axis> axes, Axis axis) {
    return axes.stream().anyMatch(each -> each.name().equals(axis.name()));
  }

  private Stream<String> names() {
    return values.stream().map(subject::name).distinct();
  }

  /**
   * Whether a point with these of its values is one that some value has: of all points that differ
   * in what it does not take, the one with the first values.
   *
   * @param set the axes whose values are set, the last one after the others
   */
  boolean isPossible(Point point, List<Axis> set) {
    if (!dependOn(set.get(set.size() - 1))) {
      return true;
    }
    List<Axis> beyondFirst =
        axes.stream()
            .filter(axis -> isIn(set, axis))
            .filter(axis -> !point.get(axis).equals(axis.values().get(0)))
            .toList();
    boolean isNamed = set.stream().anyMatch(this::areNamedBy);
    return (isNamed ? Stream.of(subject.name(point.get(subject.key()))) : names())
        .anyMatch(name -> beyondFirst.stream().allMatch(axis -> subject.takes(name, axis.name())));
  }
}
