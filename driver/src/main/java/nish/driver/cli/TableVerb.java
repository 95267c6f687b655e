package nish.driver.cli;

import java.util.List;
import nish.client.model.TableName;
import nish.driver.results.AccuracyTable;
import nish.driver.results.PublishedTable;
import nish.driver.results.SweepHead;
import nish.driver.results.TrialRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "table",
    description =
        "Accuracy of each activation and t, as mean ± standard deviation over the seeds; the best row of each network and dataset has a star.")
final class TableVerb extends SweepVerb {

  @Option(
      names = "--published",
      description =
          "lays our rows beside those that were published about Nish: the sweep's, or those of all sweeps where none is named")
  private boolean published;

  @Option(
      names = "--test",
      description =
          "also shows test accuracy of trials that are validated on held-out examples; the store keeps that you looked")
  private boolean test;

  @Override
  TableName tableName() {
    if (published) {
      throw new IllegalArgumentException(
          "published rows are laid beside those of a store, not of a service; leave out --published, or --server");
    }
    return TableName.ACCURACY;
  }

  @Override
  boolean isTestAsked() {
    return test;
  }

  @Override
  Shown shown(SweepHead sweep, List<TrialRecord> trials) {
    if (published) {
      return Shown.of(new PublishedTable(trials).table(), PublishedTable.NOTE);
    }
    AccuracyTable accuracy = new AccuracyTable(sweep.metric(), trials, test);
    return new Shown(
        accuracy.table(), accuracy.note(), accuracy.showsTest() ? "all activations" : "");
  }

  @Override
  boolean isOfAllSweeps() {
    return published;
  }

  @Override
  boolean needsAllEpochs() {
    return published;
  }
}
