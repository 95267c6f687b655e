package nish.driver.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import nish.driver.spec.Metric;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Recipe;

/**
 * The trials that differ by their seed alone: a row of the accuracy table.
 *
 * @param trials of all seeds, whatever their state
 */
record SeedGroup(Question question, List<TrialRecord> trials) {

  /** A network that is trained on a dataset by a recipe. */
  record Contest(String network, String dataset, Recipe recipe) {}

  /** What a group's trials share. */
  record Question(String network, String dataset, ActivationChoice activation, Recipe recipe) {

    private static Question of(TrialRecord record) {
      return new Question(
          record.trial().network().label(),
          record.trial().dataset().toString(),
          record.trial().activation(),
          record.trial().recipe());
    }

    /** What activations are compared in: all but the activation. */
    Contest contest() {
      return new Contest(network, dataset, recipe);
    }

    /** The network on the dataset: within it, activations are compared. */
    String place() {
      return network + " on " + dataset;
    }
  }

  /** The groups of a sweep, in its order, those of a network and dataset together. */
  static List<SeedGroup> of(List<TrialRecord> trials) {
    Map<String, Map<Question, List<TrialRecord>>> places = new LinkedHashMap<>();
    for (TrialRecord trial : trials) {
      Question question = Question.of(trial);
      places
          .computeIfAbsent(question.place(), place -> new LinkedHashMap<>())
          .computeIfAbsent(question, key -> new ArrayList<>())
          .add(trial);
    }
    return places.values().stream()
        .flatMap(place -> place.entrySet().stream())
        .map(entry -> new SeedGroup(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** These by network and dataset, in their order. */
  static Map<String, List<SeedGroup>> byPlace(List<SeedGroup> groups) {
    return groups.stream()
        .collect(
            Collectors.groupingBy(
                group -> group.question().place(), LinkedHashMap::new, Collectors.toList()));
  }

  /** The trials that were trained to an end and may be averaged. */
  List<TrialRecord> measured() {
    return trials.stream()
        .filter(trial -> trial.state().isMeasured() && !trial.epochs().isEmpty())
        .toList();
  }

  Set<Long> measuredSeeds() {
    return measured().stream().map(trial -> trial.trial().seed()).collect(Collectors.toSet());
  }

  Set<Long> seeds() {
    return trials.stream().map(trial -> trial.trial().seed()).collect(Collectors.toSet());
  }

  /** The mean over the seeds of each trial's best epoch; empty where none is measured. */
  Optional<OverSeeds> best(Metric metric) {
    return OverSeeds.ofAny(bestEpochs(metric).stream().map(metric::of).toList());
  }

  Optional<OverSeeds> last() {
    return OverSeeds.ofAny(
        measured().stream()
            .map(trial -> trial.lastEpoch().orElseThrow().validationAccuracy())
            .toList());
  }

  /** Of validation accuracy in the last five epochs of each trial. */
  Optional<OverSeeds> meanOfLast() {
    return OverSeeds.ofAny(
        measured().stream()
            .flatMap(trial -> RunValue.MEAN_OF_LAST.of(trial, Metric.VALIDATION_ACCURACY).stream())
            .toList());
  }

  List<EpochMetrics> bestEpochs(Metric metric) {
    return measured().stream().flatMap(trial -> metric.best(trial.epochs()).stream()).toList();
  }

  /** Whether validation is on examples that are held out, so that there is a test beside it. */
  boolean holdsOut() {
    return question.recipe().preparation().holdout() > 0;
  }

  /** The test accuracy of the epoch that is best by a metric; empty where nothing is held out. */
  Optional<OverSeeds> test(Metric metric) {
    return OverSeeds.ofAny(
        bestEpochs(metric).stream()
            .map(EpochMetrics::testAccuracy)
            .filter(accuracy -> !accuracy.isNaN())
            .toList());
  }

  /** What of this group is not in its averages: {@code 1 diverged, 2 pending}; empty if nothing. */
  String leftOut() {
    return leftOut(measured());
  }

  /** The same of averages of these of its trials. */
  String leftOut(List<TrialRecord> averaged) {
    Map<TrialState, Integer> counts = new EnumMap<>(TrialState.class);
    trials.stream()
        .filter(trial -> !averaged.contains(trial))
        .forEach(trial -> counts.merge(trial.state(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  /** Whether it is of the activation that others are compared with. */
  boolean isReference() {
    return question.activation().toString().equals(Reference.NAME);
  }

  boolean areAllCompleted() {
    return trials.stream().allMatch(trial -> trial.state() == TrialState.COMPLETED);
  }

  long diverged() {
    return trials.stream().filter(trial -> trial.state() == TrialState.DIVERGED).count();
  }

  /**
   * The best group of each network and dataset: of those in which fewest trials diverged, the one
   * with the best mean of its seeds' best epochs. None where nothing is measured.
   */
  static Map<String, SeedGroup> bestOfPlaces(List<SeedGroup> groups, Metric metric) {
    Comparator<SeedGroup> bestFirst =
        Comparator.comparing(SeedGroup::diverged)
            .thenComparing(group -> group.best(metric).orElseThrow().mean(), metric.bestFirst());
    return groups.stream()
        .filter(group -> group.best(metric).isPresent())
        .collect(
            Collectors.toMap(
                group -> group.question().place(),
                Function.identity(),
                BinaryOperator.minBy(bestFirst),
                LinkedHashMap::new));
  }
}
