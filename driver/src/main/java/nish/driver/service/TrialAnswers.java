package nish.driver.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nish.client.model.Attempt;
import nish.client.model.Epoch;
import nish.client.model.Trial;
import nish.client.model.TrialDetail;
import nish.client.model.TrialState;
import nish.driver.results.AttemptRecord;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialSummary;
import nish.driver.spec.Metric;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.Recipe;
import nish.worker.trial.TrialOutcome;

/** Trials as the contract has them. */
final class TrialAnswers {

  private TrialAnswers() {}

  static Trial of(TrialSummary summary, Metric metric) {
    Trial answer =
        of(summary.trial())
            .state(TrialState.fromValue(summary.state().toString()))
            .attempt(summary.attempt())
            .losses(summary.losses())
            .host(summary.host().isEmpty() ? null : summary.host())
            .device(summary.provenance().map(Provenance::device).orElse(null))
            .started(Numbers.of(summary.started()))
            .finished(Numbers.of(summary.finished()))
            .reason(summary.outcome().flatMap(TrialAnswers::reason).orElse(null))
            .epochs(summary.last().map(last -> last.epoch() + 1).orElse(0));
    summary.last().ifPresent(last -> answer.last(Numbers.of(metric.of(last))));
    summary
        .best()
        .ifPresent(best -> answer.best(Numbers.of(metric.of(best))).bestEpoch(best.epoch()));
    return answer;
  }

  private static Trial of(nish.worker.trial.Trial trial) {
    Trial answer =
        new Trial()
            .id(trial.id().value())
            .activation(trial.activation().toString())
            .network(trial.network().label())
            .dataset(trial.dataset().toString())
            .seed(trial.seed())
            .ofEpochs(trial.recipe().epochs());
    trial.activation().t().ifPresent(answer::t);
    return answer;
  }

  private static Optional<String> reason(TrialOutcome outcome) {
    return outcome instanceof TrialOutcome.Failed failed
        ? Optional.of(failed.reason())
        : Optional.empty();
  }

  static TrialDetail of(TrialRecord record, List<AttemptRecord> attempts) {
    Trial trial =
        of(record.trial())
            .state(TrialState.fromValue(record.state().toString()))
            .attempt(record.attempt())
            .losses(record.losses())
            .host(record.provenance().map(Provenance::host).orElse(null))
            .device(record.provenance().map(Provenance::device).orElse(null))
            .started(Numbers.of(record.started()))
            .finished(Numbers.of(record.finished()))
            .reason(record.outcome().flatMap(TrialAnswers::reason).orElse(null))
            .epochs(record.epochs().size());
    return new TrialDetail()
        .trial(trial)
        .recipe(settings(record.trial().recipe()))
        .provenance(record.provenance().map(TrialAnswers::facts).orElse(Map.of()))
        .epochs(record.epochs().stream().map(TrialAnswers::of).toList())
        .attempts(attempts.stream().map(TrialAnswers::of).toList())
        .commands(List.of("./nish reproduce " + record.id()));
  }

  private static Map<String, String> settings(Recipe recipe) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("epochs", Integer.toString(recipe.epochs()));
    settings.put("batch_size", Integer.toString(recipe.batchSize()));
    settings.put("learning_rate", Double.toString(recipe.learningRate()));
    settings.put("momentum", Double.toString(recipe.momentum()));
    settings.put("weight_decay", Double.toString(recipe.weightDecay()));
    settings.putAll(recipe.allSettings());
    return settings;
  }

  private static Map<String, String> facts(Provenance provenance) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("revision", provenance.revision());
    facts.put("libraries", provenance.libraries());
    facts.put("backend", provenance.backend());
    facts.put("layers", provenance.layers());
    facts.put("device", provenance.device());
    facts.put("threads", Integer.toString(provenance.threads()));
    facts.put("dataset_digest", provenance.datasetDigest());
    facts.put("host", provenance.host());
    return facts;
  }

  static Epoch of(EpochMetrics metrics) {
    return new Epoch()
        .epoch(metrics.epoch())
        .trainLoss(Numbers.of(metrics.trainingLoss()))
        .trainAccuracy(Numbers.of(metrics.trainingAccuracy()))
        .validationLoss(Numbers.of(metrics.validationLoss()))
        .validationAccuracy(Numbers.of(metrics.validationAccuracy()))
        .testLoss(Numbers.of(metrics.testLoss()))
        .testAccuracy(Numbers.of(metrics.testAccuracy()))
        .learningRate(Numbers.of(metrics.learningRate()))
        .seconds(Numbers.of(metrics.seconds()))
        .examplesPerSecond(Numbers.of(metrics.examplesPerSecond()));
  }

  private static Attempt of(AttemptRecord attempt) {
    return new Attempt()
        .number(attempt.number())
        .state(attempt.state().toString())
        .host(attempt.host())
        .started(Numbers.of(Optional.of(attempt.started())))
        .finished(Numbers.of(attempt.finished()))
        .reason(attempt.reason())
        .log(attempt.log());
  }
}
