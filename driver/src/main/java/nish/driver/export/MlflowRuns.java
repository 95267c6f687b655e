package nish.driver.export;

import java.util.List;
import java.util.Optional;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialState;
import org.mlflow.api.proto.Service.CreateRun;
import org.mlflow.api.proto.Service.Run;
import org.mlflow.api.proto.Service.RunStatus;
import org.mlflow.api.proto.Service.RunTag;
import org.mlflow.api.proto.Service.ViewType;
import org.mlflow.tracking.MlflowClient;

/**
 * The runs of an experiment, each of a trial whose id is its tag. What a run has is known by its
 * other tags: the attempt, the epochs that are logged, and the trial's state.
 */
final class MlflowRuns {

  /** What was done about a trial. */
  enum Written {
    NEW,
    MORE,
    SAME,
    NOT_BEGUN
  }

  private final MlflowClient client;
  private final String experiment;

  MlflowRuns(MlflowClient client, String experiment) {
    this.client = client;
    this.experiment = experiment;
  }

  /** A run of an earlier attempt goes, since the trial has begun anew. */
  Written write(TrialRecord record) {
    if (record.attempt() == 0) {
      return Written.NOT_BEGUN;
    }
    Optional<Run> known = find(record);
    Optional<Run> current =
        known.filter(run -> tag(run, MlflowTags.ATTEMPT).equals("" + record.attempt()));
    if (current.isEmpty()) {
      known.ifPresent(run -> client.deleteRun(run.getInfo().getRunId()));
      log(create(record), record, 0);
      return Written.NEW;
    }
    if (isSame(current.get(), record)) {
      return Written.SAME;
    }
    log(current.get().getInfo().getRunId(), record, logged(current.get()));
    return Written.MORE;
  }

  private Optional<Run> find(TrialRecord record) {
    String filter = "tags.`%s` = '%s'".formatted(MlflowTags.TRIAL, record.id());
    return client
        .searchRuns(List.of(experiment), filter, ViewType.ACTIVE_ONLY, 1)
        .getItems()
        .stream()
        .findFirst();
  }

  private String create(TrialRecord record) {
    CreateRun.Builder run =
        CreateRun.newBuilder()
            .setExperimentId(experiment)
            .setRunName(record.trial().label())
            .setStartTime(new TrialTimes(record).started().toEpochMilli());
    MlflowTags.first(record).forEach(run::addTags);
    return client.createRun(run.build()).getRunId();
  }

  private void log(String run, TrialRecord record, int from) {
    MlflowBatch.of(record, from)
        .forEach(batch -> client.logBatch(run, batch.metrics(), batch.params(), batch.tags()));
    if (record.state().isFinal()) {
      long end = record.finished().orElse(new TrialTimes(record).started()).toEpochMilli();
      client.setTerminated(run, status(record.state()), end);
    }
  }

  private static boolean isSame(Run run, TrialRecord record) {
    return logged(run) == record.epochs().size()
        && tag(run, MlflowTags.STATE).equals(record.state().toString())
        && run.getInfo().getStatus() == status(record.state());
  }

  private static int logged(Run run) {
    String epochs = tag(run, MlflowTags.EPOCHS);
    return epochs.matches("\\d{1,9}") ? Integer.parseInt(epochs) : 0;
  }

  private static String tag(Run run, String key) {
    return run.getData().getTagsList().stream()
        .filter(tag -> tag.getKey().equals(key))
        .map(RunTag::getValue)
        .findFirst()
        .orElse("");
  }

  /** MLflow has no state of one that diverged; the tag has. */
  private static RunStatus status(TrialState state) {
    return switch (state) {
      case PENDING, RUNNING -> RunStatus.RUNNING;
      case COMPLETED, STOPPED -> RunStatus.FINISHED;
      case DIVERGED, FAILED -> RunStatus.FAILED;
      case CANCELLED -> RunStatus.KILLED;
    };
  }
}
