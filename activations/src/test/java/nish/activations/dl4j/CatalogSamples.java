package nish.activations.dl4j;

import java.util.Map;
import java.util.stream.Stream;
import nish.activations.Activation;
import nish.activations.ActivationCatalog;

/** One function of each entry of the catalogue. */
final class CatalogSamples {

  private static final Map<String, Double> NISH = Map.of("c1", -2.5, "c2", 4.0, "c3", -1.5);

  private CatalogSamples() {}

  static Stream<Activation> all() {
    return ActivationCatalog.entries().stream()
        .map(entry -> entry.activation(entry.name().equals("series") ? NISH : Map.of()));
  }
}
