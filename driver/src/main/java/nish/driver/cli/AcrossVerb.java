package nish.driver.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nish.activations.NearestName;
import nish.driver.comparison.AcrossPlaces;
import nish.driver.comparison.RelativeRuns;
import nish.driver.comparison.Run;
import nish.driver.results.ProfileTable;
import nish.driver.results.RankDiagram;
import nish.driver.results.RankTable;
import nish.driver.results.RankTestTable;
import nish.driver.results.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "across",
    description =
        "Which activations are better over several networks and datasets: average ranks with their tests, interquartile means, probabilities of improvement, performance profiles.")
final class AcrossVerb implements Callable<Integer> {

  /** What of a comparison across places is printed. */
  enum Part {
    RANKS,
    TESTS,
    PROFILE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec command;
  @Mixin private StoreOption store;
  @Mixin private RunsChoice choice;
  @Mixin private TableOption table;

  @Option(
      names = "--against",
      paramLabel = "ACTIVATION",
      description = "which one all others are compared with (default: ${DEFAULT-VALUE})")
  private String control = Reference.NAME;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description = "which table: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Part part = Part.RANKS;

  @Option(
      names = "--diagram",
      paramLabel = "FILE.svg",
      description =
          "also draws average ranks and the critical difference; of five datasets or more")
  private Optional<Path> diagram = Optional.empty();

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "also draws the performance profiles, as .svg or .png")
  private Optional<Path> profile = Optional.empty();

  @Option(
      names = "--relative",
      description =
          "look at values less the mean of --against at each place, in means and profiles; ranks and tests are the same")
  private boolean relative;

  @Override
  public Integer call() {
    Optional<Picture> ranks = diagram.map(Picture::new);
    Optional<Picture> profiles = profile.map(Picture::new);
    RunsChoice.Chosen chosen = choice.from(store);
    requireControl(chosen.runs().stream().map(Run::activation).distinct().toList());
    AcrossPlaces across =
        new AcrossPlaces(
            relative ? RelativeRuns.to(control, chosen.runs()) : chosen.runs(),
            chosen.isGreaterBetter());
    ranks.ifPresent(picture -> picture.save(RankDiagram.of(across)));
    profiles.ifPresent(picture -> picture.save(List.of(ProfileChart.of(across, values()))));
    print(across, chosen);
    return 0;
  }

  private void requireControl(List<String> known) {
    if (!known.contains(control)) {
      throw new IllegalArgumentException(
          NearestName.unknown("activation", control, known)
              + "; name the one to compare with by --against");
    }
  }

  private String values() {
    return relative
        ? "values less the mean of " + control + " at their place"
        : "values as they are";
  }

  private void print(AcrossPlaces across, RunsChoice.Chosen chosen) {
    PrintWriter out = command.commandLine().getOut();
    switch (part) {
      case RANKS -> {
        RankTable ranks = new RankTable(across, control, values());
        table.print(ranks.table(), chosen.below(ranks.note()), out);
      }
      case TESTS -> {
        RankTestTable tests = new RankTestTable(across);
        table.print(tests.table(), chosen.below(tests.note()), out);
      }
      case PROFILE -> {
        ProfileTable profiles = new ProfileTable(across, values());
        table.print(profiles.table(), chosen.below(profiles.note()), out);
      }
    }
  }
}
