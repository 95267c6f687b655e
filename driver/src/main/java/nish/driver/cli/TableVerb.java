package nish.driver.cli;

import java.util.List;
import nish.driver.results.AccuracyTable;
import nish.driver.results.ResultTable;
import nish.driver.results.SweepRecord;
import nish.driver.results.TrialRecord;
import picocli.CommandLine.Command;

@Command(
    name = "table",
    description =
        "Accuracy of each activation and t, as mean ± standard deviation over the seeds; the best row of each network and dataset has a star.")
final class TableVerb extends SweepVerb {

  @Override
  ResultTable table(SweepRecord sweep, List<TrialRecord> trials) {
    return new AccuracyTable(sweep.metric(), trials).table();
  }
}
