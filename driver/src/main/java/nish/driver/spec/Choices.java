package nish.driver.spec;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nish.activations.Activation;
import nish.activations.ActivationEntry;
import nish.worker.trial.ActivationChoice;

/** The activations of a grid, each with the values of those axes that it takes. */
final class Choices {

  private final List<Axis> axes;
  private final Map<String, ActivationEntry> entries;

  /**
   * @param axes of parameters of activations
   */
  Choices(List<Axis> axes, List<ActivationEntry> activations) {
    this.axes = axes;
    this.entries =
        activations.stream().collect(Collectors.toMap(ActivationEntry::name, Function.identity()));
  }

  /** With how many combinations of values an activation comes. */
  BigInteger count(ActivationChoice named) {
    return axes.stream()
        .filter(axis -> takes(named, axis))
        .map(axis -> BigInteger.valueOf(axis.values().size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  boolean takes(ActivationChoice named, Axis axis) {
    return ActivationParameters.taking(axis.name()).test(entries.get(named.name()));
  }

  /** Whether this is the one point of all that differ in what its activation does not take. */
  boolean isOwn(Point point) {
    return axes.stream()
        .allMatch(
            axis ->
                takes(point.get(Parameters.ACTIVATION), axis)
                    || point.get(axis).equals(axis.values().get(0)));
  }

  /** The point's activation as the file writes it. */
  ActivationChoice written(Point point) {
    ActivationChoice named = point.get(Parameters.ACTIVATION);
    TreeMap<String, Double> values = new TreeMap<>(named.parameters());
    axes.stream()
        .filter(axis -> takes(named, axis))
        .forEach(axis -> values.put(axis.name(), ((Number) point.get(axis)).doubleValue()));
    return new ActivationChoice(named.name(), values);
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
