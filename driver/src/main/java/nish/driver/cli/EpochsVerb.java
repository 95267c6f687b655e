package nish.driver.cli;

import java.util.List;
import nish.driver.results.EpochTable;
import nish.driver.results.ResultTable;
import nish.driver.results.SweepRecord;
import nish.driver.results.TrialRecord;
import picocli.CommandLine.Command;

@Command(
    name = "epochs",
    description = "Accuracy and loss of each epoch (from 0), as means over the seeds.")
final class EpochsVerb extends SweepVerb {

  @Override
  ResultTable table(SweepRecord sweep, List<TrialRecord> trials) {
    return new EpochTable(trials).table();
  }
}
