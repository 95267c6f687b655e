package nish.driver.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nish.driver.comparison.Winners;
import nish.driver.results.ResultTable.Cell;
import nish.driver.spec.Metric;

/**
 * The best t of each activation that takes one, for each network and dataset, by the sweep's metric
 * (mean over the seeds of each trial's best epoch, of those ts at which fewest trials diverged),
 * and beside it those ts that cannot be told from it, what it has over relu after the correction
 * for its choice, and the best of all activations there.
 */
public final class BestT {

  private final Metric metric;
  private final List<SeedGroup> groups;
  private final QuestionColumns questions;
  private final boolean hasReference;

  /** With the test accuracies of those that are chosen. */
  public BestT(Metric metric, List<TrialRecord> trials) {
    this(metric, trials, true);
  }

  public BestT(Metric metric, List<TrialRecord> trials, boolean showsTest) {
    this.metric = metric;
    this.groups = SeedGroup.of(trials);
    this.questions = QuestionColumns.of(groups, showsTest);
    this.hasReference = groups.stream().anyMatch(SeedGroup::isReference);
  }

  /** A row for each network, dataset and activation with a t; none where nothing is measured. */
  public ResultTable table() {
    Map<String, SeedGroup> bestOfAll = SeedGroup.bestOfPlaces(groups, metric);
    return ResultTable.of(
        columns(),
        groups.stream()
            .filter(group -> group.question().activation().t().isPresent())
            .collect(
                Collectors.groupingBy(
                    group -> group.question().activation().label(),
                    LinkedHashMap::new,
                    Collectors.toList()))
            .values()
            .stream()
            .flatMap(this::ofPlaces)
            .map(ofOne -> row(ofOne, bestOfAll.get(ofOne.get(0).question().place())))
            .toList());
  }

  private List<String> columns() {
    return Stream.of(
            questions.names(),
            List.of(metric.key()),
            questions.holdsOut() ? List.of("test_accuracy") : List.<String>of(),
            List.of("seeds", "cannot_be_told_from"),
            hasReference ? OverReference.COLUMNS : List.<String>of(),
            List.of("best_of_all"))
        .flatMap(List::stream)
        .toList();
  }

  /** Those of one activation with something measured, by network and dataset. */
  private Stream<List<SeedGroup>> ofPlaces(List<SeedGroup> ofOneActivation) {
    return SeedGroup.byPlace(
        ofOneActivation.stream().filter(group -> group.best(metric).isPresent()).toList())
        .values()
        .stream();
  }

  private List<Cell> row(List<SeedGroup> ofOne, SeedGroup bestOfAll) {
    Candidates candidates = Candidates.of(ofOne, metric);
    Optional<Winners> winners = candidates.winners();
    SeedGroup best =
        winners
            .map(each -> candidates.named(each.best()))
            .orElseGet(() -> SeedGroup.bestOfPlaces(ofOne, metric).values().iterator().next());
    String name = candidates.values().name(best);
    OverSeeds value = best.best(metric).orElseThrow();
    List<Cell> row = questions.cells(best);
    row.add(value.cell());
    if (questions.holdsOut()) {
      row.add(OverSeeds.cell(best.test(metric)));
    }
    row.add(ResultTable.whole(value.seeds()));
    row.add(ResultTable.word(alike(candidates, winners, name)));
    if (hasReference) {
      row.addAll(OverReference.cells(name, differences(candidates), candidates.values()));
    }
    row.add(ResultTable.word(bestOfAll.question().activation().toString()));
    return row;
  }

  /** The others that may be the best too: all, where nothing can be compared. */
  private static String alike(Candidates candidates, Optional<Winners> winners, String best) {
    List<String> names =
        winners
            .map(each -> each.candidates().stream().map(Winners.Contender::name).toList())
            .orElseGet(candidates::names);
    return names.stream().filter(name -> !name.equals(best)).collect(Collectors.joining(", "));
  }

  /** Of each candidate to relu by the same recipe; those without it are left out. */
  private Map<String, Map<Long, Double>> differences(Candidates candidates) {
    SeedValues values = candidates.values();
    Map<String, Map<Long, Double>> differences = new LinkedHashMap<>();
    for (SeedGroup group : candidates.groups()) {
      reference(group)
          .map(relu -> SeedValues.differences(values.of(group), values.of(relu)))
          .filter(bySeed -> !bySeed.isEmpty())
          .ifPresent(bySeed -> differences.put(values.name(group), bySeed));
    }
    return differences;
  }

  private Optional<SeedGroup> reference(SeedGroup beside) {
    return groups.stream()
        .filter(SeedGroup::isReference)
        .filter(group -> group.question().contest().equals(beside.question().contest()))
        .findFirst();
  }

  /** Whether test accuracies are shown. */
  public boolean showsTest() {
    return questions.holdsOut();
  }

  /** What the table says, in words, below what its columns mean. */
  public String note() {
    return columnsNote() + String.join("\n", sentences()) + EarlyStops.note(groups);
  }

  /** Whether there is a clear winner, a sentence for each network and dataset; none of nothing. */
  public List<String> sentences() {
    return BestOfPlace.sentences(groups, metric);
  }

  /** What the columns mean, for people; empty where they need no words. */
  public String columnsNote() {
    return hasReference ? OverReference.NOTE + "\n" : "";
  }
}
