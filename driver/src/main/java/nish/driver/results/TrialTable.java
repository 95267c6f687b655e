package nish.driver.results;

import java.util.List;
import nish.driver.results.ResultTable.Cell;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialOutcome;

/** Each trial, where it stands and what it showed last. */
public final class TrialTable {

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

  private TrialTable() {}

  /** A line a trial. */
  public static ResultTable of(List<TrialRecord> trials) {
    return ResultTable.of(COLUMNS, trials.stream().map(TrialTable::row).toList());
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
        ResultTable.word(record.outcome().map(TrialTable::reason).orElse("")));
  }

  private static String reason(TrialOutcome outcome) {
    return outcome instanceof TrialOutcome.Failed failed ? failed.reason() : "";
  }
}
