package nish.driver.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nish.driver.comparison.Detection;
import nish.driver.comparison.Winners;
import nish.driver.spec.Metric;

/** What of one network and dataset may be the best, as a sentence that can say no. */
final class BestOfPlace {

  /** Whose number no one would run. */
  private static final int MOST_MORE = 1_000;

  private final String place;
  private final Winners winners;

  private BestOfPlace(String place, Winners winners) {
    this.place = place;
    this.winners = winners;
  }

  /** A sentence for each place at which several were measured with the same seeds. */
  static List<String> sentences(List<SeedGroup> groups, Metric metric) {
    Map<String, List<SeedGroup>> places =
        groups.stream()
            .collect(
                Collectors.groupingBy(
                    group -> group.question().place(), LinkedHashMap::new, Collectors.toList()));
    return places.entrySet().stream()
        .flatMap(
            place ->
                winners(place.getValue(), metric).stream()
                    .map(winners -> new BestOfPlace(place.getKey(), winners).sentence()))
        .toList();
  }

  /**
   * Of those groups in which fewest trials diverged; empty where there is nothing to tell apart.
   */
  static Optional<Winners> winners(List<SeedGroup> groups, Metric metric) {
    SeedValues values = new SeedValues(metric, groups);
    List<SeedGroup> measured =
        groups.stream().filter(group -> group.best(metric).isPresent()).toList();
    long fewest = measured.stream().mapToLong(SeedGroup::diverged).min().orElse(0);
    Map<String, Map<Long, Double>> eligible =
        values.of(measured.stream().filter(group -> group.diverged() == fewest).toList());
    return Winners.of(eligible).filter(winners -> winners.names().size() > 1);
  }

  private String sentence() {
    return "%s: %s%s".formatted(place, verdict(), incomplete());
  }

  private String verdict() {
    List<String> candidates = winners.candidates();
    if (winners.isClear()) {
      return "%s is best; with %d seeds each of the %d others is told to be worse."
          .formatted(winners.best(), winners.seeds(), winners.names().size() - 1);
    }
    return "no clear winner among %s%s; %s."
        .formatted(
            String.join(", ", candidates),
            candidates.size() == winners.names().size() ? " (all)" : "",
            moreSeeds());
  }

  private String moreSeeds() {
    Detection detection = new Detection(winners.names().size() - 1);
    if (winners.seeds() < 2 || winners.deviation() == 0) {
      return "at least %d seeds could tell a difference, and there are %d"
          .formatted(detection.fewestSeeds(), winners.seeds());
    }
    int needed = detection.seeds(winners.lead() / winners.deviation());
    int more = Math.max(1, needed - winners.seeds());
    return more <= MOST_MORE
        ? "%d more seeds would tell a difference of %s, which %s has to %s now"
            .formatted(more, number(winners.lead()), winners.best(), winners.names().get(1))
        : asManyAgain(detection);
  }

  private String asManyAgain(Detection detection) {
    int seeds = Math.max(2 * winners.seeds(), detection.fewestSeeds());
    return "%d more seeds would tell a difference of %s, and %s has %s to %s now"
        .formatted(
            seeds - winners.seeds(),
            number(detection.effect(seeds).orElseThrow() * winners.deviation()),
            winners.best(),
            number(winners.lead()),
            winners.names().get(1));
  }

  private static String number(double difference) {
    return String.format(Locale.ROOT, "%.2g", difference).replaceFirst("\\.?0+$", "");
  }

  private String incomplete() {
    return winners.incomplete() == 0
        ? ""
        : " %d seeds that some lack are left out.".formatted(winners.incomplete());
  }
}
