package nish.driver.results;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which of a sweep's trials are listed: those that have all of what is given here.
 *
 * @param states any of these; empty for all
 * @param activation as tables call it, without its t: {@code nish}, {@code nish(order=5)}
 * @param network as tables call it
 * @param dataset as tables call it
 * @param idPrefix what the trial's id starts with; may be empty
 */
public record TrialFilter(
    Set<TrialState> states,
    Optional<String> activation,
    OptionalDouble t,
    Optional<String> network,
    Optional<String> dataset,
    OptionalLong seed,
    String idPrefix) {

  /** Every trial. */
  public static final TrialFilter ALL =
      new TrialFilter(
          Set.of(),
          Optional.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          "");

  public TrialFilter {
    states = Set.copyOf(states);
    if (!idPrefix.matches("[0-9a-f]*")) {
      throw new IllegalArgumentException(
          "a trial's id is of the digits 0-9 and a-f, but \"%s\" is to start one; leave out the others"
              .formatted(idPrefix));
    }
  }

  public TrialFilter withStates(Set<TrialState> any) {
    return new TrialFilter(any, activation, t, network, dataset, seed, idPrefix);
  }

  public TrialFilter withActivation(String label) {
    return new TrialFilter(states, Optional.of(label), t, network, dataset, seed, idPrefix);
  }

  public TrialFilter withT(double scale) {
    return new TrialFilter(
        states, activation, OptionalDouble.of(scale), network, dataset, seed, idPrefix);
  }

  public TrialFilter withNetwork(String label) {
    return new TrialFilter(states, activation, t, Optional.of(label), dataset, seed, idPrefix);
  }

  public TrialFilter withDataset(String label) {
    return new TrialFilter(states, activation, t, network, Optional.of(label), seed, idPrefix);
  }

  public TrialFilter withSeed(long one) {
    return new TrialFilter(states, activation, t, network, dataset, OptionalLong.of(one), idPrefix);
  }

  public TrialFilter withIdPrefix(String prefix) {
    return new TrialFilter(states, activation, t, network, dataset, seed, prefix);
  }
}
