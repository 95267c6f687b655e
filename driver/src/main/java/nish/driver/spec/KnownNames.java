package nish.driver.spec;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nish.activations.ActivationCatalog;

/**
 * The names that a sweep may use.
 *
 * @param synonyms other names of activations that are understood, each with the activation's own
 * @param takingT the activations that take a scale t
 */
public record KnownNames(
    List<String> activations,
    Map<String, String> synonyms,
    Set<String> takingT,
    List<String> networks,
    List<String> datasets) {

  public KnownNames {
    activations = List.copyOf(activations);
    synonyms = Map.copyOf(synonyms);
    takingT = Set.copyOf(takingT);
    networks = List.copyOf(networks);
    datasets = List.copyOf(datasets);
  }

  /** The activations of the catalogue, with these networks and datasets. */
  public static KnownNames of(List<String> networks, List<String> datasets) {
    List<String> activations = ActivationCatalog.names();
    Map<String, String> synonyms =
        ActivationCatalog.entries().stream()
            .flatMap(entry -> entry.aliases().stream())
            .collect(
                toUnmodifiableMap(alias -> alias, alias -> ActivationCatalog.entry(alias).name()));
    Set<String> takingT =
        activations.stream().filter(ActivationCatalog::takesT).collect(toUnmodifiableSet());
    return new KnownNames(activations, synonyms, takingT, networks, datasets);
  }
}
