package nish.driver.cli;

import java.util.List;
import nish.driver.results.ResultTable;
import nish.driver.results.ResultTable.Cell;
import nish.driver.results.SweepHead;
import nish.driver.results.TrialRecord;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialOutcome;
import picocli.CommandLine.Command;

@Command(name = "trials", description = "Each trial, where it stands and what it showed last.")
final class TrialsVerb extends SweepVerb {

  private static final List<String> COLUMNS =
      List.of(
          "trial",
          "activation",
          "t",
          "network",
          "dataset",
          "seed",
          "state",
          "attempt",
          "epoch",
          "validation_accuracy",
          "host",
          "device",
          "reason");

  @Override
  Shown shown(SweepHead sweep, List<TrialRecord> trials) {
    return Shown.of(ResultTable.of(COLUMNS, trials.stream().map(TrialsVerb::row).toList()), "");
  }

  private static List<Cell> row(TrialRecord record) {
    return List.of(
        ResultTable.word(record.id().value()),
        ResultTable.word(record.trial().activation().label()),
        record.trial().activation().t().isPresent()
            ? ResultTable.real(record.trial().activation().t().getAsDouble(), Cell.Real.AS_WRITTEN)
            : new Cell.Empty(),
        ResultTable.word(record.trial().network().label()),
        ResultTable.word(record.trial().dataset().toString()),
        ResultTable.whole(record.trial().seed()),
        ResultTable.word(record.state().toString()),
        ResultTable.whole(record.attempt()),
        record
            .lastEpoch()
            .map(epoch -> ResultTable.whole(epoch.epoch()))
            .orElseGet(Cell.Empty::new),
        record
            .lastEpoch()
            .map(EpochMetrics::validationAccuracy)
            .map(accuracy -> ResultTable.real(accuracy, 4))
            .orElseGet(Cell.Empty::new),
        ResultTable.word(record.provenance().map(Provenance::host).orElse("")),
        ResultTable.word(record.provenance().map(Provenance::device).orElse("")),
        ResultTable.word(record.outcome().map(TrialsVerb::reason).orElse("")));
  }

  private static String reason(TrialOutcome outcome) {
    return outcome instanceof TrialOutcome.Failed failed ? failed.reason() : "";
  }
}
