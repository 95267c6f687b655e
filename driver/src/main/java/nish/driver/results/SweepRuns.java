package nish.driver.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nish.driver.comparison.Place;
import nish.driver.comparison.Run;
import nish.driver.spec.Metric;

/**
 * A sweep's trials as runs that are compared: those that were trained to an end. Where recipes vary
 * at a network and dataset, the network with another recipe is another place.
 */
public final class SweepRuns {

  private final Metric metric;
  private final RunValue value;
  private final PlaceRecipes recipes;
  private final List<SeedGroup> groups;
  private final TrialsAtOnce atOnce;

  public SweepRuns(Metric metric, RunValue value, List<TrialRecord> trials) {
    this.metric = metric;
    this.value = value;
    this.groups =
        SeedGroup.of(
            value == RunValue.EQUAL_TIME ? EqualTime.ofTheQuickest(trials).cut(trials) : trials);
    this.recipes = new PlaceRecipes(groups);
    this.atOnce = new TrialsAtOnce(trials);
  }

  public List<Run> runs() {
    return groups.stream().flatMap(this::runs).toList();
  }

  private Stream<Run> runs(SeedGroup group) {
    return group.measured().stream()
        .flatMap(
            trial -> value.of(trial, metric).map(number -> run(group, trial, number)).stream());
  }

  private Run run(SeedGroup group, TrialRecord trial, double number) {
    Place place = place(group);
    return new Run(
        group.question().activation().toString(),
        place.network(),
        place.dataset(),
        trial.trial().seed(),
        number);
  }

  private Place place(SeedGroup group) {
    return new Place(
        group.question().network() + recipes.behind(group), group.question().dataset());
  }

  /** A trial that has ended is left out where it lacks the value. */
  public LeftOut leftOut() {
    Map<Place, Map<String, String>> states = new LinkedHashMap<>();
    for (SeedGroup group : groups) {
      String ofGroup = group.leftOut(group.measured().stream().filter(this::hasValue).toList());
      if (!ofGroup.isEmpty()) {
        states
            .computeIfAbsent(place(group), place -> new LinkedHashMap<>())
            .put(group.question().activation().toString(), ofGroup);
      }
    }
    return new LeftOut(states);
  }

  private boolean hasValue(TrialRecord trial) {
    return value.of(trial, metric).isPresent();
  }

  /** Lines on what is not compared, and on biases of the rest; some may be empty. */
  public List<String> notes() {
    return List.of(leftOut().sentence(), biases());
  }

  /** Lines on what comparisons of them are not fair to; empty where they are. */
  public String biases() {
    return (EarlyStops.note(groups) + "\n" + sharedTimes()).strip();
  }

  private String sharedTimes() {
    if (value != RunValue.EQUAL_TIME) {
      return "";
    }
    List<TrialRecord> trials = groups.stream().flatMap(group -> group.measured().stream()).toList();
    long shared = trials.stream().filter(trial -> atOnce.of(trial) > 1).count();
    return shared == 0
        ? ""
        : "Equal time: %d of %d trials took theirs beside others on one device, and so it tells less; ./nish cost says which."
            .formatted(shared, trials.size());
  }
}
