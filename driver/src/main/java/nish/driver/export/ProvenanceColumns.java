package nish.driver.export;

import java.util.List;
import java.util.stream.Stream;
import nish.driver.results.TrialRecord;
import nish.worker.trial.Provenance;

/** What made a trial's result. */
final class ProvenanceColumns {

  static final List<Column<TrialRecord>> ALL =
      Stream.of(
              Column.text("revision", Provenance::revision),
              Column.text("libraries", Provenance::libraries),
              Column.text("backend", Provenance::backend),
              Column.text("layers", Provenance::layers),
              Column.text("device", Provenance::device),
              Column.<Provenance>whole("threads", Provenance::threads),
              Column.text("dataset_digest", Provenance::datasetDigest),
              Column.text("host", Provenance::host))
          .map(column -> column.ifAny().in(TrialRecord::provenance))
          .toList();

  private ProvenanceColumns() {}
}
