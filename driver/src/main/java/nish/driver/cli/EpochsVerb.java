package nish.driver.cli;

import java.util.List;
import nish.client.model.TableName;
import nish.driver.results.EpochTable;
import nish.driver.results.SweepHead;
import nish.driver.results.TrialRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "epochs",
    description = "Accuracy and loss of each epoch (from 0), as means over the seeds.")
final class EpochsVerb extends SweepVerb {

  @Option(
      names = "--test",
      description =
          "also shows test accuracy and loss of trials that are validated on held-out examples; the store keeps that you looked")
  private boolean test;

  @Override
  TableName tableName() {
    return TableName.EPOCHS;
  }

  @Override
  boolean isTestAsked() {
    return test;
  }

  @Override
  boolean needsAllEpochs() {
    return true;
  }

  @Override
  Shown shown(SweepHead sweep, List<TrialRecord> trials) {
    EpochTable epochs = new EpochTable(trials, test);
    return new Shown(epochs.table(), "", epochs.showsTest() ? "all epochs of all activations" : "");
  }
}
