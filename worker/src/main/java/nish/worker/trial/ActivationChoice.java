package nish.worker.trial;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An activation function as a trial names it: its name in the catalogue and the parameters that it
 * takes, such as {@code t}.
 */
public record ActivationChoice(String name, SortedMap<String, Double> parameters)
    implements Serializable {

  public ActivationChoice {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an activation needs a name");
    }
    SortedMap<String, Double> byName = new TreeMap<>();
    byName.putAll(parameters);
    parameters = Collections.unmodifiableSortedMap(byName);
  }

  /** An activation that takes no parameter, such as relu. */
  public static ActivationChoice of(String name) {
    return new ActivationChoice(name, Collections.emptySortedMap());
  }

  /** An activation with its scale {@code t}, such as nish. */
  public static ActivationChoice of(String name, double t) {
    return new ActivationChoice(name, new TreeMap<>(Map.of("t", t)));
  }

  /** The scale t, for the activations that take one. */
  public OptionalDouble t() {
    Double t = parameters.get("t");
    return t == null ? OptionalDouble.empty() : OptionalDouble.of(t);
  }

  /**
   * For people, without t: {@code nish}, {@code nish(order=5)}, {@code leaky_relu(alpha=0.1)} and
   * {@code series(-2.5, 4, -1.5)}, so that a t has one function to be the best of.
   */
  public String label() {
    SortedMap<String, Double> others = new TreeMap<>(parameters);
    others.remove("t");
    return ActivationLabel.of(name, others);
  }

  /** For people: {@code relu}, {@code nish(t=1.5)}, {@code series(-2.5, 4, -1.5, t=1)}. */
  @Override
  public String toString() {
    return ActivationLabel.of(name, parameters);
  }
}
