package nish.driver.results;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  public SweepRuns(Metric metric, RunValue value, List<TrialRecord> trials) {
    this.metric = metric;
    this.value = value;
    this.groups =
        SeedGroup.of(
            value == RunValue.EQUAL_TIME ? EqualTime.ofTheQuickest(trials).cut(trials) : trials);
    this.recipes = new PlaceRecipes(groups);
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
    SeedGroup.Question question = group.question();
    return new Run(
        question.activation().toString(),
        question.network() + recipes.behind(group),
        question.dataset(),
        trial.trial().seed(),
        number);
  }

  /**
   * What is not compared, by its state: {@code nish(t=1) for lenet on mnist 1 diverged, 2 pending};
   * empty if nothing. A trial that has ended is left out where it lacks the value.
   */
  public String leftOut() {
    return groups.stream()
        .map(this::leftOut)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private String leftOut(SeedGroup group) {
    String states =
        group.leftOut(
            group.measured().stream()
                .filter(trial -> value.of(trial, metric).isPresent())
                .toList());
    return states.isEmpty()
        ? ""
        : "%s for %s%s %s"
            .formatted(
                group.question().activation(),
                group.question().place(),
                recipes.behind(group),
                states);
  }

  /** A line on trials that were stopped early; empty where there are none. */
  public String earlyStops() {
    return EarlyStops.note(groups).strip();
  }
}
