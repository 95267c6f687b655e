package nish.worker.trial;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

  /** For people: {@code relu}, {@code nish(t=1.5)}, {@code nish(t=1)}. */
  @Override
  public String toString() {
    return parameters.isEmpty()
        ? name
        : parameters.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + shortest(parameter.getValue()))
            .collect(Collectors.joining(", ", name + "(", ")"));
  }

  private static String shortest(double value) {
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
