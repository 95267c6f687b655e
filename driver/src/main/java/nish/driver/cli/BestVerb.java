package nish.driver.cli;

import java.util.List;
import nish.driver.results.BestT;
import nish.driver.results.ResultTable;
import nish.driver.results.SweepRecord;
import nish.driver.results.TrialRecord;
import picocli.CommandLine.Command;

@Command(
    name = "best",
    description =
        "The best t for each network and dataset, by the sweep's metric (the mean over the seeds of each trial's best epoch), which others cannot be told from it, and whether there is a clear winner.")
final class BestVerb extends SweepVerb {

  @Override
  ResultTable table(SweepRecord sweep, List<TrialRecord> trials) {
    return new BestT(sweep.metric(), trials).table();
  }

  @Override
  String note(SweepRecord sweep, List<TrialRecord> trials) {
    return new BestT(sweep.metric(), trials).note();
  }

  @Override
  String testShown(SweepRecord sweep, List<TrialRecord> trials) {
    return new BestT(sweep.metric(), trials).showsTest() ? "the best t of each activation" : "";
  }
}
