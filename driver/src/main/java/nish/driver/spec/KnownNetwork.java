package nish.driver.spec;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nish.worker.network.NetworkCatalog;
import nish.worker.trial.NetworkChoice;

/**
 * A network that a sweep may name.
 *
 * @param name in the catalogue, or the name of a file of the data directory
 * @param synonyms other names that are understood
 * @param parameters that it takes: stem, stages or width
 * @param digest SHA-256 of the file, asked for when a sweep names it; empty for one of the
 *     catalogue
 */
public record KnownNetwork(
    String name, List<String> synonyms, Set<String> parameters, Supplier<String> digest) {

  public KnownNetwork {
    synonyms = List.copyOf(synonyms);
    parameters = Set.copyOf(parameters);
  }

  static KnownNetwork of(String name, List<String> synonyms, Set<String> parameters) {
    return new KnownNetwork(name, synonyms, parameters, () -> "");
  }

  /** A file, which says all about itself. */
  public static KnownNetwork ofFile(String name, Supplier<String> digest) {
    return new KnownNetwork(name, List.of(), Set.of(), digest);
  }

  /** All of the catalogue. */
  public static List<KnownNetwork> catalogued() {
    return NetworkCatalog.names().stream()
        .map(name -> of(name, synonyms(name), parameters(name)))
        .toList();
  }

  private static List<String> synonyms(String name) {
    return NetworkCatalog.synonyms().entrySet().stream()
        .filter(synonym -> synonym.getValue().equals(name))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static Set<String> parameters(String name) {
    return NetworkParameters.KEYS.stream()
        .map(Key::name)
        .filter(parameter -> NetworkCatalog.takes(name, parameter))
        .collect(Collectors.toSet());
  }

  NetworkChoice choice() {
    return NetworkChoice.of(name).withDigest(digest.get());
  }
}
