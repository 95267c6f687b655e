package nish.activations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the catalogue says of one activation, and the way from its parameters to the function.
 *
 * @param name the one name in tables and results
 * @param aliases other names that are understood
 * @param parameters the parameters that it takes, all optional
 * @param formula one line, for people
 * @param description one line, for people
 * @param source the paper
 * @param function makes the function from a checked value for each of its parameters
 */
public record ActivationEntry(
    String name,
    List<String> aliases,
    List<Parameter> parameters,
    String formula,
    String description,
    String source,
    Function<Map<Parameter, Double>, Activation> function) {

  public ActivationEntry {
    aliases = List.copyOf(aliases);
    parameters = List.copyOf(parameters);
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException(
          "an activation's name must be small letters, digits and underscores, but is \""
              + name
              + '"');
    }
  }

  /**
   * The function with these parameters, and defaults for those that are missing.
   *
   * @throws IllegalArgumentException telling all {@link #problems}
   */
  public Activation activation(Map<String, Double> values) {
    List<String> problems = problems(values);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    Map<Parameter, Double> checked = new HashMap<>();
    for (Parameter parameter : parameters) {
      checked.put(parameter, values.getOrDefault(parameter.key(), parameter.defaultValue()));
    }
    return function.apply(checked);
  }

  /** All that is wrong with these parameters, in their alphabetical order. */
  public List<String> problems(Map<String, Double> values) {
    List<String> problems = new ArrayList<>();
    new TreeMap<>(values).forEach((key, value) -> problem(key, value).ifPresent(problems::add));
    return problems;
  }

  /** What is wrong with one parameter: its key is not taken here, or its value breaks the rule. */
  public Optional<String> problem(String key, double value) {
    return parameter(key)
        .map(parameter -> parameter.problem(value))
        .orElseGet(() -> Optional.of(name + " takes no " + key + "; remove it"));
  }

  /** Whether this activation takes a parameter of that key. */
  public boolean takes(String key) {
    return parameter(key).isPresent();
  }

  /** The parameters that a sweep can vary by their keys: not the coefficients of a series. */
  public List<Parameter> axes() {
    return name.equals(Series.NAME) ? List.of(Parameter.T) : parameters;
  }

  /** Whether this is the activation's name, or one of its aliases. */
  public boolean answersTo(String given) {
    return name.equals(given) || aliases.contains(given);
  }

  private Optional<Parameter> parameter(String key) {
    return parameters.stream().filter(parameter -> parameter.key().equals(key)).findFirst();
  }
}
