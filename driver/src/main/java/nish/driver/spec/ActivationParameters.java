package nish.driver.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nish.activations.ActivationEntry;
import nish.activations.Parameter;
import nish.activations.Series;

/**
 * The parameters of activations as keys of a sweep, each meant for the activations that take it.
 */
record ActivationParameters(List<ActivationEntry> activations) {

  /** A key for each parameter: t, and the others in the order of the activations. */
  List<Key<?>> keys() {
    Map<String, Key<?>> keys = new LinkedHashMap<>();
    Stream.concat(
            Stream.of(Parameter.T), activations.stream().flatMap(entry -> entry.axes().stream()))
        .forEach(parameter -> keys.computeIfAbsent(parameter.key(), name -> key(parameter)));
    return List.copyOf(keys.values());
  }

  private Key<?> key(Parameter parameter) {
    String name = parameter.key();
    String description = description(parameter);
    return parameter.range().whole()
        ? Key.whole(
            name,
            (long) parameter.defaultValue(),
            (long) parameter.range().least(),
            (long) parameter.range().most(),
            description)
        : Key.real(name, parameter.defaultValue(), new RealNumber(parameter.range()), description);
  }

  private String description(Parameter parameter) {
    return "%s, of %s; the others have one trial each, not one for each %s."
        .formatted(
            parameter.description(),
            String.join(", ", namesTaking(parameter.key())),
            parameter.key());
  }

  /** Whether the key is one of an activation's rather than of all trials. */
  boolean contains(String key) {
    return activations.stream().anyMatch(taking(key));
  }

  /** The activations that take the key, as a sweep names them. */
  List<String> namesTaking(String key) {
    return activations.stream()
        .filter(taking(key))
        .map(entry -> entry.name().equals(Series.NAME) ? SeriesForm.EXAMPLE : entry.name())
        .toList();
  }

  static Predicate<ActivationEntry> taking(String key) {
    return entry -> entry.axes().stream().anyMatch(each -> each.key().equals(key));
  }
}
