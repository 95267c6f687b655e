package nish.driver.spec;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import nish.activations.ActivationEntry;
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
    Choices choices = choices();
    BigInteger named =
        choices.named().stream().map(choices::count).reduce(BigInteger.ZERO, BigInteger::add);
    return axes.stream()
        .filter(axis -> !choices.dependOn(axis))
        .map(axis -> BigInteger.valueOf(axis.values().size()))
        .reduce(named, BigInteger::multiply);
  }

  /** Makes all trials; ask {@link #count} first. */
  public List<Trial> trials() {
    Choices choices = choices();
    List<Trial> trials = new ArrayList<>();
    new Points(axes, choices).forEach(point -> trials.add(point.trial(choices.of(point))));
    return trials;
  }

  /** The activations of this grid. */
  Choices choices() {
    return Choices.of(axes, activations);
  }
}
