package nish.driver.cli;

import java.util.Map;
import java.util.TreeMap;
import nish.activations.Activation;
import nish.activations.ActivationCatalog;
import nish.activations.ActivationEntry;
import nish.activations.Parameter;
import nish.worker.trial.ActivationChoice;

/** Names an activation for people: with its t, and with what else is not as by default. */
final class ActivationLabel {

  private ActivationLabel() {}

  /** {@code relu}, {@code nish(t=1)}, {@code leaky_relu(alpha=0.2)}. */
  static String of(Activation activation) {
    Map<String, Double> told = new TreeMap<>(activation.parameters());
    ActivationCatalog.find(activation.name())
        .map(ActivationLabel::untold)
        .ifPresent(untold -> told.entrySet().removeAll(untold.entrySet()));
    return new ActivationChoice(activation.name(), new TreeMap<>(told)).toString();
  }

  private static Map<String, Double> untold(ActivationEntry entry) {
    Map<String, Double> defaults = new TreeMap<>();
    entry.parameters().stream()
        .filter(parameter -> parameter != Parameter.T)
        .forEach(parameter -> defaults.put(parameter.key(), parameter.defaultValue()));
    return defaults;
  }
}
