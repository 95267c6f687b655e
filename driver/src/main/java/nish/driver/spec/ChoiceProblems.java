package nish.driver.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nish.worker.trial.ActivationChoice;

/** What is wrong with a grid's activations once their parameters are put together. */
final class ChoiceProblems {

  private final Activations activations;
  private final Map<ActivationChoice, ActivationChoice> known = new HashMap<>();
  private final List<String> found = new ArrayList<>();

  private ChoiceProblems(Activations activations) {
    this.activations = activations;
  }

  /** The first that is no function, or is there already under another name. */
  static Optional<String> first(Grid grid) {
    ChoiceProblems problems = new ChoiceProblems(grid.activations());
    Choices choices = Choices.of(new ActivationParameters(grid.known().activations()), grid.axes());
    List<Axis> axes = grid.axes().stream().filter(choices::dependOn).toList();
    new Points(axes, List.of(choices)).forEach(problems::check);
    return problems.found.stream().findFirst();
  }

  private void check(Point point) {
    if (found.isEmpty()) {
      problem(point).ifPresent(found::add);
    }
  }

  private Optional<String> problem(Point point) {
    ActivationChoice written = activations.written(point);
    try {
      ActivationChoice choice = activations.of(point);
      return Optional.ofNullable(known.putIfAbsent(choice, written))
          .map(
              before ->
                  "the activations must differ, but %s and %s are both %s; take one of them away"
                      .formatted(before, written, choice));
    } catch (IllegalArgumentException e) { // of a rule between the parameters of one activation
      return Optional.of(written + ": " + e.getMessage());
    }
  }
}
