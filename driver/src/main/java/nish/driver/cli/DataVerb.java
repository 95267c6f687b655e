package nish.driver.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nish.driver.results.ResultTable;
import nish.driver.results.ResultTable.Cell;
import nish.worker.data.DatasetCatalog;
import nish.worker.data.DatasetEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "data",
    subcommands = PreviewVerb.class,
    description = "The datasets that a sweep can name, what they are and where they lie.")
final class DataVerb implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private DataOption data;
  @Mixin private TableOption table;

  @Override
  public Integer call() {
    List<List<Cell>> rows =
        new DatasetCatalog(data.folder()).entries().stream().map(DataVerb::row).toList();
    table.print(
        ResultTable.of(List.of("dataset", "description", "place"), rows),
        command.commandLine().getOut());
    return 0;
  }

  private static List<Cell> row(DatasetEntry entry) {
    return List.of(
        ResultTable.word(entry.name()),
        ResultTable.word(entry.description()),
        ResultTable.word(entry.place()));
  }
}
