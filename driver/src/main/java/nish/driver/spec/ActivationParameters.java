package nish.driver.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nish.activations.ActivationEntry;
import nish.activations.Parameter;
import nish.activations.Series;
import nish.worker.trial.ActivationChoice;

/**
 * The parameters of activations as keys of a sweep, each meant for the activations that take it.
 */
record ActivationParameters(List<ActivationEntry> activations) implements Subject {

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

  @Override
  public Key<?> key() {
    return Parameters.ACTIVATION;
  }

  @Override
  public String plural() {
    return "activations";
  }

  @Override
  public String name(Object value) {
    return ((ActivationChoice) value).name();
  }

  @Override
  public boolean takes(String name, String parameter) {
    return activations.stream()
        .filter(entry -> entry.name().equals(name))
        .anyMatch(taking(parameter));
  }

  /** With an example of a series for those. */
  @Override
  public List<String> namesTaking(String parameter) {
    return activations.stream()
        .filter(taking(parameter))
        .map(entry -> entry.name().equals(Series.NAME) ? SeriesForm.EXAMPLE : entry.name())
        .toList();
  }

  static Predicate<ActivationEntry> taking(String key) {
    return entry -> entry.axes().stream().anyMatch(each -> each.key().equals(key));
  }
}
