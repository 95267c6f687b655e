package nish.driver.results;

import java.util.List;
import java.util.stream.Stream;
import nish.driver.comparison.Run;
import nish.driver.spec.Metric;

/**
 * A sweep's trials as runs that are compared: those that were trained to an end. Where recipes vary
 * within the sweep, a network with another recipe is another place.
 */
public final class SweepRuns {

  private final Metric metric;
  private final RunValue value;
  private final RecipeColumns recipes;
  private final List<SeedGroup> groups;

  public SweepRuns(Metric metric, RunValue value, List<TrialRecord> trials) {
    this.metric = metric;
    this.value = value;
    this.groups =
        SeedGroup.of(
            value == RunValue.EQUAL_TIME ? EqualTime.ofTheQuickest(trials).cut(trials) : trials);
    this.recipes = RecipeColumns.varyingIn(groups);
  }

  public List<Run> runs() {
    return groups.stream().flatMap(this::runs).toList();
  }

  private Stream<Run> runs(SeedGroup group) {
    SeedGroup.Question question = group.question();
    String recipe = recipes.label(group);
    String network = question.network() + (recipe.isEmpty() ? "" : " (" + recipe + ")");
    return group.measured().stream()
        .flatMap(
            trial ->
                value.of(trial, metric).stream()
                    .map(
                        number ->
                            new Run(
                                question.activation().toString(),
                                network,
                                question.dataset(),
                                trial.trial().seed(),
                                number)));
  }

  /** What is not compared, by its state: {@code 1 diverged, 2 pending}; empty if nothing. */
  public String leftOut() {
    return groups.stream()
        .filter(group -> !group.leftOut().isEmpty())
        .map(group -> "%s %s".formatted(group.question().activation(), group.leftOut()))
        .reduce((first, second) -> first + "; " + second)
        .orElse("");
  }

  /** A line on trials that were stopped early; empty where there are none. */
  public String earlyStops() {
    return EarlyStops.note(groups).strip();
  }
}
