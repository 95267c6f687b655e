package nish.driver.spec;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import nish.activations.ActivationCatalog;
import nish.activations.ActivationEntry;
import nish.activations.Series;

/** The names that a sweep may use. */
public record KnownNames(
    List<ActivationEntry> activations, List<KnownNetwork> networks, List<String> datasets) {

  public KnownNames {
    activations = List.copyOf(activations);
    networks = List.copyOf(networks);
    datasets = List.copyOf(datasets);
    Parameters.checkKeys(activations);
  }

  /** The activations of the catalogue, with these networks and datasets. */
  public static KnownNames of(List<KnownNetwork> networks, List<String> datasets) {
    return new KnownNames(ActivationCatalog.entries(), networks, datasets);
  }

  /** The activations that a name alone tells: all but series, which have coefficients. */
  List<String> activationNames() {
    return activations.stream()
        .map(ActivationEntry::name)
        .filter(name -> !name.equals(Series.NAME))
        .toList();
  }

  /** Other names of activations that are understood, each with the activation's own. */
  Map<String, String> synonyms() {
    return activations.stream()
        .flatMap(entry -> entry.aliases().stream().map(alias -> Map.entry(alias, entry.name())))
        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
