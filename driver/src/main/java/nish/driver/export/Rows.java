package nish.driver.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nish.driver.results.TrialRecord;
import nish.worker.trial.EpochMetrics;

/** A sweep's columns, which are every sweep's, and the rows of its trials. */
final class Rows {

  private static final List<Column<Optional<EpochMetrics>>> EPOCH =
      Stream.concat(Stream.of(EpochColumns.EPOCH), EpochColumns.MEASURES.stream())
          .map(Column::ifAny)
          .toList();

  private final List<Column<TrialRecord>> before;

  Rows(String sweep) {
    this.before =
        Stream.of(
                Stream.of(
                    Column.<TrialRecord>text("trial", record -> record.id().value()),
                    Column.<TrialRecord>text("sweep", record -> sweep)),
                AskedColumns.all().stream().map(column -> column.in(TrialRecord::trial)),
                StandingColumns.ALL.stream())
            .flatMap(columns -> columns)
            .toList();
  }

  List<Column<?>> columns() {
    List<Column<?>> columns = new ArrayList<>(before);
    columns.addAll(EPOCH);
    columns.addAll(ProvenanceColumns.ALL);
    return columns;
  }

  /** What is the same in all of a trial's rows is found once. */
  Stream<List<Value>> of(TrialRecord record, RowsOf kind) {
    List<Value> first = values(before, record);
    List<Value> last = values(ProvenanceColumns.ALL, record);
    return kind.epochs(record)
        .map(
            epoch -> {
              List<Value> row = new ArrayList<>(first);
              EPOCH.forEach(column -> row.add(column.of().apply(epoch)));
              row.addAll(last);
              return row;
            });
  }

  private static <T> List<Value> values(List<Column<T>> columns, T source) {
    return columns.stream().map(column -> column.of().apply(source)).toList();
  }
}
