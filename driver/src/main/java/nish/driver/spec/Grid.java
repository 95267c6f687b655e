package nish.driver.spec;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nish.worker.trial.Trial;

/**
 * Every combination of the axes' values, in the order of the axes, the last one running fastest;
 * what does not take a parameter has no trial beyond its first value.
 *
 * @param axes one for each parameter of a trial, and for those of its {@link Subject}s that the
 *     sweep varies
 */
public record Grid(List<Axis> axes, KnownNames known) {

  public Grid {
    axes = List.copyOf(axes);
  }

  /** How many trials there are, exactly, without making one. */
  public BigInteger count() {
    List<Choices> choices = choices();
    Stream<BigInteger> others =
        axes.stream()
            .filter(axis -> choices.stream().noneMatch(each -> each.dependOn(axis)))
            .map(axis -> BigInteger.valueOf(axis.values().size()));
    return Stream.concat(choices.stream().map(Choices::count), others)
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** Makes all trials; ask {@link #count} first. */
  public List<Trial> trials() {
    Activations activations = activations();
    NetworkParameters networks = new NetworkParameters(known.networks());
    List<Trial> trials = new ArrayList<>();
    new Points(axes, choices())
        .forEach(point -> trials.add(point.trial(activations.of(point), networks.of(point))));
    return trials;
  }

  Activations activations() {
    return new Activations(known.activations(), axes);
  }

  /** Those of each subject. */
  List<Choices> choices() {
    return Subject.all(known).stream().map(subject -> Choices.of(subject, axes)).toList();
  }
}
