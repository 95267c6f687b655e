package nish.driver.export;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nish.driver.results.TrialRecord;
import nish.worker.trial.EpochMetrics;
import org.mlflow.api.proto.Service.Metric;
import org.mlflow.api.proto.Service.Param;
import org.mlflow.api.proto.Service.RunTag;

/**
 * What is logged at once. MLflow takes up to 1000 metrics, 100 params and 100 tags, and 1000 of
 * all; a batch of ours has 800 metrics, with the params in the first and the tags in the last.
 */
record MlflowBatch(List<Metric> metrics, List<Param> params, List<RunTag> tags) {

  private static final int METRICS = 800;

  /**
   * @param from epochs that are logged already
   */
  static List<MlflowBatch> of(TrialRecord record, int from) {
    List<Metric> metrics = metrics(record, from);
    List<MlflowBatch> batches = new ArrayList<>();
    int begin = 0;
    do {
      int end = Math.min(begin + METRICS, metrics.size());
      batches.add(
          new MlflowBatch(
              metrics.subList(begin, end),
              begin == 0 ? params(record) : List.of(),
              end == metrics.size() ? MlflowTags.last(record) : List.of()));
      begin = end;
    } while (begin < metrics.size());
    return batches;
  }

  private static List<Metric> metrics(TrialRecord record, int from) {
    TrialTimes times = new TrialTimes(record);
    List<Metric> metrics = new ArrayList<>();
    for (int i = 0; i < record.epochs().size(); i++) {
      EpochMetrics epoch = record.epochs().get(i);
      long time = times.endOf(epoch);
      if (i >= from) {
        EpochColumns.MEASURES.forEach(column -> add(column, epoch, time, metrics));
      }
    }
    return metrics;
  }

  private static void add(
      Column<EpochMetrics> column, EpochMetrics epoch, long time, List<Metric> metrics) {
    finite(column.of().apply(epoch))
        .ifPresent(
            number ->
                metrics.add(
                    Metric.newBuilder()
                        .setKey(column.name())
                        .setValue(number)
                        .setTimestamp(time)
                        .setStep(epoch.epoch())
                        .build()));
  }

  /** Stores of MLflow differ in what they make of NaN and infinities, so these are left out. */
  private static OptionalDouble finite(Value value) {
    if (value instanceof Value.Whole whole) {
      return OptionalDouble.of((double) whole.number());
    }
    return value instanceof Value.Real real && Double.isFinite(real.number())
        ? OptionalDouble.of(real.number())
        : OptionalDouble.empty();
  }

  private static List<Param> params(TrialRecord record) {
    return AskedColumns.all().stream()
        .map(
            column ->
                Param.newBuilder()
                    .setKey(column.name())
                    .setValue(Plain.of(column.of().apply(record.trial())))
                    .build())
        .filter(param -> !param.getValue().isEmpty())
        .toList();
  }
}
