package nish.driver.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nish.driver.results.LearningCurve.Point;
import nish.driver.spec.Metric;
import nish.worker.trial.TrialId;
import org.jdbi.v3.core.Handle;

/** Reads how a metric went, a group of seeds at a time, within one transaction. */
record LearningCurves(Handle handle, Metric metric) {

  private record Reading(int epoch, double value) {}

  /** A curve for each activation, network, dataset and recipe among these that has an epoch. */
  List<LearningCurve> of(List<ListedTrial> listed) {
    if (listed.isEmpty()) {
      return List.of();
    }
    ChosenTrials chosen = ChosenTrials.of(handle, listed.stream().map(ListedTrial::trial).toList());
    Map<TrialId, TrialRecord> records =
        TrialQuery.withoutEpochs(chosen).stream()
            .collect(Collectors.toMap(TrialRecord::id, Function.identity()));
    List<SeedGroup> groups =
        SeedGroup.of(
            listed.stream()
                .map(ListedTrial::trial)
                .map(records::get)
                .filter(Objects::nonNull)
                .toList());
    RecipeColumns recipes = RecipeColumns.varyingIn(groups);
    return groups.stream()
        .map(group -> curve(group, recipes))
        .filter(curve -> !curve.points().isEmpty())
        .toList();
  }

  private LearningCurve curve(SeedGroup group, RecipeColumns recipes) {
    return new LearningCurve(
        group.question().network(),
        group.question().dataset(),
        recipes.named(group.question().activation().toString(), group),
        points(group.trials().stream().map(TrialRecord::id).toList()));
  }

  private List<Point> points(List<TrialId> seeds) {
    Map<Integer, List<Double>> values = new TreeMap<>();
    ChosenTrials.of(handle, seeds)
        .rows(
            "epoch, " + metric.key(),
            "epoch_metrics ON trial_id = chosen",
            "trial_id, epoch",
            (row, context) ->
                new Reading(row.getInt("epoch"), ExactDoubles.read(row, metric.key())))
        .forEach(
            each -> {
              if (Double.isFinite(each.value())) {
                values.computeIfAbsent(each.epoch(), epoch -> new ArrayList<>()).add(each.value());
              }
            });
    return values.entrySet().stream().map(LearningCurves::point).toList();
  }

  private static Point point(Map.Entry<Integer, List<Double>> atEpoch) {
    OverSeeds over = OverSeeds.of(atEpoch.getValue());
    return new Point(atEpoch.getKey(), over.mean(), over.errorBar(), over.seeds());
  }
}
