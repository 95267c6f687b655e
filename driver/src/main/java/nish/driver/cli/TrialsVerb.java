package nish.driver.cli;

import java.util.List;
import nish.client.model.TableName;
import nish.driver.results.SweepHead;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialTable;
import picocli.CommandLine.Command;

@Command(name = "trials", description = "Each trial, where it stands and what it showed last.")
final class TrialsVerb extends SweepVerb {

  @Override
  TableName tableName() {
    return TableName.TRIALS;
  }

  @Override
  Shown shown(SweepHead sweep, List<TrialRecord> trials) {
    return Shown.of(TrialTable.of(trials), "");
  }
}
