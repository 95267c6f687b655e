package nish.driver.comparison;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two activations' runs, by their seeds.
 *
 * @param unpaired how many have no partner
 */
public record Pairing(PairedValues values, int unpaired) {

  /** None where they share no seed. */
  public static Optional<Pairing> of(Map<Long, Double> first, Map<Long, Double> second) {
    SortedMap<Long, Double> shared = new TreeMap<>(first);
    shared.keySet().retainAll(second.keySet());
    if (shared.isEmpty()) {
      return Optional.empty();
    }
    PairedValues values =
        new PairedValues(
            shared.values().stream().mapToDouble(Double::doubleValue).toArray(),
            shared.keySet().stream().mapToDouble(second::get).toArray());
    return Optional.of(new Pairing(values, first.size() + second.size() - 2 * shared.size()));
  }
}
