package nish.driver.spec;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nish.activations.ActivationEntry;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Trial;

/**
 * Every combination of the axes' values, in the order of the axes, the last one running fastest; an
 * activation that does not take a parameter has no trial beyond its first value.
 *
 * @param axes one for each parameter of a trial, and for those of activations that the sweep varies
 * @param activations all that are known
 */
public record Grid(List<Axis> axes, List<ActivationEntry> activations) {

  public Grid {
    axes = List.copyOf(axes);
    activations = List.copyOf(activations);
  }

  /** How many trials there are, exactly, without making one. */
  public BigInteger count() {
    BigInteger choices =
        named().stream().map(choices()::count).reduce(BigInteger.ZERO, BigInteger::add);
    return axes.stream()
        .filter(axis -> !shapesActivations(axis))
        .map(axis -> BigInteger.valueOf(axis.values().size()))
        .reduce(choices, BigInteger::multiply);
  }

  /** Makes all trials; ask {@link #count} first. */
  public List<Trial> trials() {
    Choices choices = choices();
    List<Trial> trials = new ArrayList<>();
    forEach(axes, point -> trials.add(point.trial(choices.of(point))));
    return trials;
  }

  /** Whether any of the activations takes the parameter. */
  boolean uses(Axis axis) {
    return named().stream().anyMatch(activation -> choices().takes(activation, axis));
  }

  /** The first of the activations that is none or, under another name, there already. */
  Optional<String> wrongChoice() {
    Choices choices = choices();
    Map<ActivationChoice, ActivationChoice> known = new HashMap<>();
    List<String> problems = new ArrayList<>();
    forEach(
        axes.stream().filter(this::shapesActivations).toList(),
        point -> {
          if (problems.isEmpty()) {
            problem(point, choices, known).ifPresent(problems::add);
          }
        });
    return problems.stream().findFirst();
  }

  private static Optional<String> problem(
      Point point, Choices choices, Map<ActivationChoice, ActivationChoice> known) {
    ActivationChoice written = choices.written(point);
    try {
      ActivationChoice before = known.putIfAbsent(choices.of(point), written);
      return Optional.ofNullable(before)
          .map(
              other ->
                  "the activations must differ, but %s and %s are both %s; take one of them away"
                      .formatted(other, written, choices.of(point)));
    } catch (IllegalArgumentException e) { // of a rule between the parameters of one activation
      return Optional.of(written + ": " + e.getMessage());
    }
  }

  private void forEach(List<Axis> varied, Consumer<Point> action) {
    extend(new Point(), varied, choices(), action);
  }

  private static void extend(
      Point point, List<Axis> axes, Choices choices, Consumer<Point> action) {
    if (!axes.isEmpty()) {
      for (Object value : axes.get(0).values()) {
        point.set(axes.get(0), value);
        extend(point, axes.subList(1, axes.size()), choices, action);
      }
    } else if (choices.isOwn(point)) {
      action.accept(point);
    }
  }

  private Choices choices() {
    return new Choices(
        axes.stream()
            .filter(axis -> shapesActivations(axis) && !axis.isOf(Parameters.ACTIVATION))
            .toList(),
        activations);
  }

  private boolean shapesActivations(Axis axis) {
    return axis.isOf(Parameters.ACTIVATION)
        || new ActivationParameters(activations).contains(axis.name());
  }

  private List<ActivationChoice> named() {
    return axes.stream()
        .filter(axis -> axis.isOf(Parameters.ACTIVATION))
        .flatMap(axis -> axis.values().stream())
        .map(ActivationChoice.class::cast)
        .toList();
  }
}
