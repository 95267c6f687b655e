package nish.driver.results;

import java.util.List;

/**
 * How the trials of a row of the accuracy table are trained again.
 *
 * @param row what the row is of
 * @param commands a line a trial
 */
public record Reruns(String row, List<String> commands) {

  public Reruns {
    commands = List.copyOf(commands);
  }

  /** Of each row, in the table's order. */
  public static List<Reruns> of(List<TrialRecord> trials) {
    List<SeedGroup> groups = SeedGroup.of(trials);
    PlaceRecipes recipes = new PlaceRecipes(groups);
    return groups.stream().map(group -> of(group, recipes)).toList();
  }

  private static Reruns of(SeedGroup group, PlaceRecipes recipes) {
    return new Reruns(
        group.question().place() + ", " + recipes.activation(group),
        group.trials().stream().map(Reruns::command).toList());
  }

  private static String command(TrialRecord trial) {
    long seed = trial.trial().seed();
    return trial.epochs().isEmpty()
        ? "# seed %d: %s is %s and has no epoch to compare with"
            .formatted(seed, trial.id(), trial.state())
        : "./nish reproduce %s  # seed %d, %s".formatted(trial.id(), seed, trial.state());
  }

  /** All lines, as a shell reads them. */
  public String text() {
    return String.join("\n", commands);
  }
}
