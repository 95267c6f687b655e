package nish.driver.cli;

import java.util.List;
import nish.client.model.TableName;
import nish.driver.results.BestT;
import nish.driver.results.SweepHead;
import nish.driver.results.TrialRecord;
import picocli.CommandLine.Command;

@Command(
    name = "best",
    description =
        "The best t for each network and dataset, by the sweep's metric (the mean over the seeds of each trial's best epoch), which others cannot be told from it, and whether there is a clear winner.")
final class BestVerb extends SweepVerb {

  @Override
  TableName tableName() {
    return TableName.BEST;
  }

  /** It is to be seen once a t is chosen. */
  @Override
  boolean isTestAsked() {
    return true;
  }

  @Override
  Shown shown(SweepHead sweep, List<TrialRecord> trials) {
    BestT best = new BestT(sweep.metric(), trials);
    return new Shown(
        best.table(), best.note(), best.showsTest() ? "the best t of each activation" : "");
  }
}
