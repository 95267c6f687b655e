package nish.driver.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import nish.driver.comparison.Detection;
import nish.driver.comparison.Winners;
import nish.driver.comparison.Winners.Contender;
import nish.driver.spec.Metric;

/** What of one network and dataset may be the best, as a sentence that can say no. */
final class BestOfPlace {

  /** Whose number no one would run. */
  private static final int MOST_MORE = 1_000;

  private final Winners winners;

  private BestOfPlace(Winners winners) {
    this.winners = winners;
  }

  /** A sentence for each place at which several are measured. */
  static List<String> sentences(List<SeedGroup> groups, Metric metric) {
    return SeedGroup.byPlace(groups).entrySet().stream()
        .filter(place -> isOfSeveral(place.getValue(), metric))
        .map(place -> place.getKey() + ": " + sentence(Candidates.of(place.getValue(), metric)))
        .toList();
  }

  private static boolean isOfSeveral(List<SeedGroup> groups, Metric metric) {
    return groups.stream().filter(group -> group.best(metric).isPresent()).count() > 1;
  }

  private static String sentence(Candidates candidates) {
    String leftOut =
        candidates.leftOut().isEmpty()
            ? ""
            : " Not among these, since more of their trials diverged or far fewer have ended: %s."
                .formatted(candidates.leftOutNames());
    return candidates
            .winners()
            .map(winners -> new BestOfPlace(winners).sentence())
            .orElseGet(
                () ->
                    "%s share no seed, and cannot be compared; run each with the same seeds."
                        .formatted(String.join(", ", candidates.names())))
        + leftOut;
  }

  private String sentence() {
    return verdict() + incomplete();
  }

  private String verdict() {
    List<Contender> candidates = winners.candidates();
    if (winners.methods().size() == 1) {
      return winners.best() + " has nothing to be compared with.";
    }
    if (winners.isClear()) {
      return "%s is best; with %d seeds each of the %d others is told to be worse."
          .formatted(winners.best(), winners.seeds(), winners.methods().size() - 1);
    }
    return "no clear winner among %s%s; %s."
        .formatted(
            candidates.stream().map(Contender::name).collect(Collectors.joining(", ")),
            candidates.size() == winners.methods().size() ? " (all)" : "",
            moreSeeds(candidates.get(1)));
  }

  private String moreSeeds(Contender nearest) {
    Detection detection = new Detection(winners.methods().size() - 1);
    if (winners.seeds() < 2) {
      return "one seed tells nothing; about %d could".formatted(detection.fewestSeeds());
    }
    if (nearest.deviation() == 0) {
      return "%s and %s differ alike with every seed".formatted(winners.best(), nearest.name());
    }
    int needed = detection.seeds(nearest.lead() / nearest.deviation());
    int more = Math.max(1, needed - winners.seeds());
    return more <= MOST_MORE
        ? "about %d more seeds would tell a difference of %s, which %s has to %s now"
            .formatted(more, number(nearest.lead()), winners.best(), nearest.name())
        : asManyAgain(detection, nearest);
  }

  private String asManyAgain(Detection detection, Contender nearest) {
    int seeds = Math.max(2 * winners.seeds(), detection.fewestSeeds());
    return "about %d more seeds would tell a difference of %s, and %s has %s to %s now"
        .formatted(
            seeds - winners.seeds(),
            number(detection.effect(seeds).orElseThrow() * nearest.deviation()),
            winners.best(),
            number(nearest.lead()),
            nearest.name());
  }

  private static String number(double difference) {
    return new BigDecimal(difference)
        .round(new MathContext(2))
        .stripTrailingZeros()
        .toPlainString();
  }

  private String incomplete() {
    return winners.incomplete() == 0
        ? ""
        : " %d seeds that some lack are left out.".formatted(winners.incomplete());
  }
}
