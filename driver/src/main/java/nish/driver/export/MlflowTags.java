package nish.driver.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nish.driver.results.TrialRecord;
import org.mlflow.api.proto.Service.RunTag;

/** A run's tags: by the first it is found again, by the last it is known what of it is logged. */
final class MlflowTags {

  static final String TRIAL = "nish.trial";
  static final String ATTEMPT = "nish.attempt";
  static final String STATE = "nish.state";
  static final String EPOCHS = "nish.epochs";

  private static final int LONGEST = 5000;

  private MlflowTags() {}

  static List<RunTag> first(TrialRecord record) {
    return List.of(tag(TRIAL, record.id().value()), tag(ATTEMPT, "" + record.attempt()));
  }

  static List<RunTag> last(TrialRecord record) {
    List<RunTag> tags = new ArrayList<>();
    Stream.concat(StandingColumns.ALL.stream(), ProvenanceColumns.ALL.stream())
        .forEach(
            column -> {
              String text = Plain.of(column.of().apply(record));
              if (!text.isEmpty()) {
                tags.add(tag("nish." + column.name(), text));
              }
            });
    tags.add(tag(EPOCHS, "" + record.epochs().size()));
    return tags;
  }

  private static RunTag tag(String key, String value) {
    String allowed = value.substring(0, Math.min(value.length(), LONGEST));
    return RunTag.newBuilder().setKey(key).setValue(allowed).build();
  }
}
