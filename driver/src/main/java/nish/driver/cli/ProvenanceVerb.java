package nish.driver.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nish.driver.results.ProvenanceTable;
import nish.driver.results.ResultsStore;
import nish.driver.results.SweepHead;
import nish.driver.results.SweepVersion;
import nish.driver.results.VersionTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "provenance",
    description =
        "What made a sweep's results: its texts since its first result, and code, libraries, devices and data of its trials. Warns where trials differ in what changes their numbers.")
final class ProvenanceVerb implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private StoreOption store;
  @Mixin private TableOption table;
  @Mixin private SweepChoice sweepChoice;

  @Option(names = "--versions", description = "print the sweep's versions alone")
  private boolean versionsAlone;

  @Option(
      names = "--text",
      paramLabel = "VERSION",
      description = "print the text that the sweep had in this version instead")
  private Optional<Integer> text = Optional.empty();

  @Override
  public Integer call() {
    try (ResultsStore results = store.openExisting()) {
      SweepHead sweep = sweepChoice.in(results);
      List<SweepVersion> versions = results.versions(sweep.name());
      PrintWriter out = command.commandLine().getOut();
      if (text.isPresent()) {
        out.print(text(sweep.name(), versions, text.get()));
        out.flush();
        return 0;
      }
      if (versionsAlone || table.isForPeople()) {
        VersionTable changes = new VersionTable(sweep.name(), versions);
        table.print(changes.table(), List.of(changes.note(), changes.gaps()), out);
      }
      if (!versionsAlone) {
        if (table.isForPeople()) {
          out.println();
        }
        ProvenanceTable trials = new ProvenanceTable(results.condensed(sweep.name()));
        table.print(trials.table(), trials.note(), out);
      }
    }
    return 0;
  }

  private static String text(String sweep, List<SweepVersion> versions, int number) {
    return versions.stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .map(SweepVersion::yaml)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s has the versions 1 to %d, but no version %d"
                        .formatted(sweep, versions.size(), number)));
  }
}
