package nish.driver.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nish.activations.Activation;
import nish.activations.ActivationCatalog;
import nish.activations.ActivationEntry;
import nish.worker.trial.ActivationChoice;
import picocli.CommandLine.Option;

/** The parameters of the activations that a verb names. */
final class ParameterOptions {

  private static final String T = "t";

  @Option(names = "--t", paramLabel = "T", description = "the scale, where an activation takes one")
  private Optional<Double> t = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "any parameter that the catalogue lists; may be repeated")
  private Map<String, Double> others = new TreeMap<>();

  /** The activation of that name, which must take all parameters that were given. */
  Activation activation(String name) {
    return ActivationCatalog.activation(name, given());
  }

  /**
   * Those activations, each once, with the parameters that it takes; one of them must take each.
   */
  List<Activation> activations(List<String> names) {
    return names.size() == 1 ? List.of(activation(names.get(0))) : several(names);
  }

  private List<Activation> several(List<String> names) {
    List<ActivationEntry> entries = names.stream().map(ActivationCatalog::entry).toList();
    for (String key : given().keySet()) {
      if (entries.stream().noneMatch(entry -> entry.takes(key))) {
        throw new IllegalArgumentException(
            "none of %s takes a parameter %s; remove it".formatted(String.join(", ", names), key));
      }
    }
    return entries.stream().map(entry -> entry.activation(taken(entry))).distinct().toList();
  }

  private Map<String, Double> taken(ActivationEntry entry) {
    return given().entrySet().stream()
        .filter(parameter -> entry.takes(parameter.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<String, Double> given() {
    Map<String, Double> all = new TreeMap<>(others);
    if (t.isPresent() && all.put(T, t.get()) != null) {
      throw new IllegalArgumentException("t is given by --t and by --set; remove one of them");
    }
    return all;
  }

  /** An activation with what it is shaped by: {@code relu}, {@code nish(t=1)}. */
  static String label(Activation activation) {
    return new ActivationChoice(activation.name(), activation.parameters()).toString();
  }
}
