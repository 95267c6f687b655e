package nish.driver.spec;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nish.worker.trial.Descent;
import nish.worker.trial.Vary;

/** The keys of a sweep's file outside its parameters. */
final class SweepKeys {

  static final Key<String> NAME =
      Key.text(
          "name",
          "quickstart",
          known ->
              new Text(
                  Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"),
                  "a letter or digit and up to 63 more letters, digits, dots, underscores or hyphens"),
          "The sweep's name in tables and commands; running a sweep again under its name continues"
              + " it.");

  static final Key<String> DESCRIPTION =
      Key.text(
              "description",
              "relu against nish",
              known ->
                  new Text(
                      Pattern.compile("[\\s\\S]{0,2000}"), "a text of at most 2000 characters"),
              "What the sweep is to find out, for its readers.")
          .orElse("");

  static final Key<String> METHOD =
      Key.text(
              "method",
              "grid",
              known -> OneOf.of("method", List.of("grid")),
              "How trials are chosen: grid runs every combination of the parameters' values.")
          .orElse("grid");

  static final Key<String> METRIC_NAME =
      Key.text(
              "name",
              Metric.VALIDATION_ACCURACY.key(),
              known -> OneOf.of("metric", Stream.of(Metric.values()).map(Metric::key).toList()),
              "What trials are ranked by.")
          .orElse(Metric.VALIDATION_ACCURACY.key());

  static final Key<String> METRIC_GOAL =
      Key.text(
          "goal",
          Goal.MAXIMIZE.key(),
          known -> OneOf.of("goal", Stream.of(Goal.values()).map(Goal::key).toList()),
          "An accuracy is maximized, a loss minimized.");

  static final Section METRIC =
      new Section(
          "metric",
          "{name: validation_accuracy, goal: maximize}",
          "How trials are ranked; by their validation accuracy where this is left out.");

  static final Section TRIAL =
      new Section(
          "trial",
          "{retries: 3, time_limit: 2h}",
          "How each trial is run: how often and how long it may be tried, by how many executors.");

  static final Key<Long> RETRIES =
      Key.whole(
          "retries",
          AttemptRules.STANDARD.retries(),
          0,
          1000,
          "How many of a trial's attempts may be lost, with an executor, a host or a network, before"
              + " it counts as failed.");

  static final Key<String> TIME_LIMIT =
      Key.text(
              "time_limit",
              "2h",
              known ->
                  new Text(
                      Pattern.compile("none|[1-9][0-9]{0,4}[smhd]"),
                      "none, or a whole number with s, m, h or d for seconds, minutes, hours or days"),
              "How long an attempt may take; a trial that takes longer fails.")
          .orElse(AttemptRules.NO_LIMIT);

  static final Key<Long> EXECUTORS =
      Key.whole(
          "executors",
          Descent.DEFAULT.executors(),
          1,
          Descent.MOST_EXECUTORS,
          "How many executors train each trial together, its parameters averaged between them: for"
              + " trials that take one too long. Results differ by it.");

  static final List<Key<?>> OF_TRIAL = List.of(RETRIES, TIME_LIMIT, EXECUTORS);

  static final Key<Vary> VARY =
      Key.of(
          "vary",
          Vary.class,
          Vary.ALL,
          known -> new Chances(),
          "Which sources of chance differ from seed to seed; those that are not named are the same"
              + " for all seeds. Results differ by it.");

  static final Section PARAMETERS =
      new Section(
          "parameters",
          "{activation: relu, network: lenet, dataset: digits}",
          "What the trials differ in: each parameter has one value, or is an axis of several.");

  static final Section GRIDS =
      new Section(
          "grids",
          "[{network: lenet, dataset: mnist}]",
          "Several grids in one sweep, where not every network belongs to every dataset: each"
              + " completes the parameters, and what it gives itself holds instead of theirs.");

  static final List<String> ALL =
      List.of(
          NAME.name(),
          DESCRIPTION.name(),
          METHOD.name(),
          METRIC.name(),
          TRIAL.name(),
          VARY.name(),
          PARAMETERS.name(),
          GRIDS.name());

  private SweepKeys() {}
}
