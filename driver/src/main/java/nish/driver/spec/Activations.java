package nish.driver.spec;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nish.activations.Activation;
import nish.activations.ActivationEntry;
import nish.worker.trial.ActivationChoice;

/** The activations of a grid's points. */
final class Activations {

  private final ActivationParameters parameters;
  private final List<Axis> axes;
  private final Map<String, ActivationEntry> entries;

  Activations(List<ActivationEntry> known, List<Axis> axes) {
    this.parameters = new ActivationParameters(known);
    this.axes = axes.stream().filter(axis -> parameters.contains(axis.name())).toList();
    this.entries =
        known.stream().collect(Collectors.toMap(ActivationEntry::name, Function.identity()));
  }

  /** The point's activation as the file writes it. */
  ActivationChoice written(Point point) {
    ActivationChoice activation = point.get(Parameters.ACTIVATION);
    TreeMap<String, Double> values = new TreeMap<>(activation.parameters());
    axes.stream()
        .filter(axis -> parameters.takes(activation.name(), axis.name()))
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
