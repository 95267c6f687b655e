package nish.driver.spec;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nish.activations.Activation;
import nish.activations.ActivationEntry;
import nish.worker.trial.ActivationChoice;

/** The activations of a grid, each with the values of those axes that it takes. */
final class Choices {

  private final List<ActivationChoice> named;
  private final List<Axis> axes;
  private final Map<String, ActivationEntry> entries;

  private Choices(
      List<ActivationChoice> named, List<Axis> axes, Map<String, ActivationEntry> entries) {
    this.named = named;
    this.axes = axes;
    this.entries = entries;
  }

  /** Of the grid with these axes. */
  static Choices of(List<Axis> axes, List<ActivationEntry> known) {
    ActivationParameters parameters = new ActivationParameters(known);
    return new Choices(
        axes.stream()
            .filter(axis -> axis.isOf(Parameters.ACTIVATION))
            .flatMap(axis -> axis.values().stream())
            .map(ActivationChoice.class::cast)
            .toList(),
        axes.stream().filter(axis -> parameters.contains(axis.name())).toList(),
        known.stream().collect(Collectors.toMap(ActivationEntry::name, Function.identity())));
  }

  /** As the file names them, without the parameters that are axes. */
  List<ActivationChoice> named() {
    return named;
  }

  /** Whether the axis is of the activation or of its parameters. */
  boolean dependOn(Axis axis) {
    return axis.isOf(Parameters.ACTIVATION) || isIn(axes, axis);
  }

  /** With how many combinations of values an activation comes. */
  BigInteger count(ActivationChoice activation) {
    return axes.stream()
        .filter(axis -> takes(activation.name(), axis))
        .map(axis -> BigInteger.valueOf(axis.values().size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** Whether any of the activations takes the parameter. */
  boolean use(Axis axis) {
    return names().anyMatch(name -> takes(name, axis));
  }

  /** By its name: an axis may have very many values. */
  private static boolean isIn(List<Axis> axes, Axis axis) {
    return axes.stream().anyMatch(each -> each.name().equals(axis.name()));
  }

  private Stream<String> names() {
    return named.stream().map(ActivationChoice::name).distinct();
  }

  private boolean takes(String activation, Axis axis) {
    return ActivationParameters.taking(axis.name()).test(entries.get(activation));
  }

  /**
   * Whether a point with these of its values is one that some activation has: of all points that
   * differ in what it does not take, the one with the first values.
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
    boolean isNamed = set.stream().anyMatch(axis -> axis.isOf(Parameters.ACTIVATION));
    return (isNamed ? Stream.of(point.get(Parameters.ACTIVATION).name()) : names())
        .anyMatch(name -> beyondFirst.stream().allMatch(axis -> takes(name, axis)));
  }

  /** The point's activation as the file writes it. */
  ActivationChoice written(Point point) {
    ActivationChoice activation = point.get(Parameters.ACTIVATION);
    TreeMap<String, Double> values = new TreeMap<>(activation.parameters());
    axes.stream()
        .filter(axis -> takes(activation.name(), axis))
        .forEach(axis -> values.put(axis.name(), ((Number) point.get(axis)).doubleValue()));
    return new ActivationChoice(activation.name(), values);
  }

  /**
   * The point's activation as its function names itself, by which results know it: nish of order 4
   * is pish, whichever of them the file writes.
   *
   * @throws IllegalArgumentException where there is no such function, or it does not name itself
   */
  ActivationChoice of(Point point) {
    Activation function = function(written(point));
    ActivationChoice choice = new ActivationChoice(function.name(), function.parameters());
    if (!entries.containsKey(choice.name()) || !function(choice).equals(function)) {
      throw new IllegalArgumentException(
          "an activation must be found by its name and parameters, but %s calls itself %s;"
                  .formatted(written(point), choice)
              + " correct its class, "
              + function.getClass().getName());
    }
    return choice;
  }

  private Activation function(ActivationChoice choice) {
    return entries.get(choice.name()).activation(choice.parameters());
  }
}
