package nish.driver.service;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import nish.client.model.TableName;
import nish.driver.comparison.AcrossPlaces;
import nish.driver.comparison.Comparison;
import nish.driver.comparison.Comparisons;
import nish.driver.comparison.Run;
import nish.driver.results.AccuracyTable;
import nish.driver.results.BestT;
import nish.driver.results.ComparisonTable;
import nish.driver.results.CostTable;
import nish.driver.results.EpochTable;
import nish.driver.results.ProvenanceTable;
import nish.driver.results.RankTable;
import nish.driver.results.Reference;
import nish.driver.results.ResultTable;
import nish.driver.results.ResultsStore;
import nish.driver.results.RunValue;
import nish.driver.results.SweepRuns;
import nish.driver.results.TestLookNote;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialTable;
import nish.driver.spec.Goal;
import nish.driver.spec.Metric;

/**
 * A table of a sweep, as it was asked for: the same as the command line prints.
 *
 * @param against what activations are compared with
 * @param value that stands for a trial where trials are compared
 * @param showsTest whether test accuracies are asked for
 */
record AskedTable(
    ResultsStore store,
    String sweep,
    Metric metric,
    String against,
    RunValue value,
    boolean showsTest) {

  /** A table and the lines below it, of which some may be empty. */
  record Told(ResultTable table, List<String> notes) {}

  static AskedTable of(ResultsStore store, String sweep, Metric metric, Context request) {
    return new AskedTable(
        store,
        sweep,
        metric,
        Optional.ofNullable(request.queryParam("against")).orElse(Reference.NAME),
        value(request),
        Boolean.parseBoolean(request.queryParam("test")));
  }

  private static RunValue value(Context request) {
    String asked = Optional.ofNullable(request.queryParam("value")).orElse("best");
    try {
      return RunValue.valueOf(asked.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "value is one of best, last, mean_of_last, equal_time and test, not \"%s\""
              .formatted(asked));
    }
  }

  Told tell(TableName name) {
    return switch (name) {
      case ACCURACY -> accuracy();
      case BEST -> best();
      case COMPARE -> compare();
      case ACROSS -> across();
      case COST -> cost();
      case EPOCHS -> epochs();
      case TRIALS -> told(TrialTable.of(store.condensed(sweep)), "", "");
      case PROVENANCE -> provenance();
    };
  }

  private Told accuracy() {
    AccuracyTable table = new AccuracyTable(metric, store.condensed(sweep), showsTest);
    return told(table.table(), table.note(), table.showsTest() ? "all activations" : "");
  }

  private Told best() {
    BestT best = new BestT(metric, store.condensed(sweep), showsTest);
    return told(best.table(), best.note(), best.showsTest() ? "the best t of each activation" : "");
  }

  private Told epochs() {
    EpochTable table = new EpochTable(store.trials(sweep), showsTest);
    return told(table.table(), "", table.showsTest() ? "all epochs" : "");
  }

  private Told cost() {
    CostTable table =
        new CostTable(metric, Optional.of(against), OptionalDouble.empty(), store.trials(sweep));
    return told(table.table(), table.note(), "");
  }

  private Told provenance() {
    ProvenanceTable table = new ProvenanceTable(store.condensed(sweep));
    return told(table.table(), table.note(), "");
  }

  private Told compare() {
    SweepRuns runs = runs();
    List<Comparison> comparisons = new Comparisons(runs.runs()).against(against);
    ComparisonTable table = new ComparisonTable(comparisons, runs.leftOut(), isGreaterBetter());
    return told(
        table.table(),
        table.note() + "\n" + String.join("\n", runs.notes()),
        value == RunValue.TEST ? "all activations" : "");
  }

  private Told across() {
    SweepRuns sweepRuns = runs();
    List<Run> runs = sweepRuns.runs();
    RankTable table =
        new RankTable(new AcrossPlaces(runs, isGreaterBetter()), against, "values as they are");
    return told(
        table.table(),
        table.note() + "\n" + String.join("\n", sweepRuns.notes()),
        value == RunValue.TEST ? "all activations" : "");
  }

  private SweepRuns runs() {
    List<TrialRecord> trials =
        value == RunValue.EQUAL_TIME ? store.trials(sweep) : store.condensed(sweep);
    return new SweepRuns(metric, value, trials);
  }

  private boolean isGreaterBetter() {
    return value == RunValue.TEST || metric.goal() == Goal.MAXIMIZE;
  }

  /** The store keeps that test accuracies are looked at. */
  private Told told(ResultTable table, String note, String testsOf) {
    String looking = testsOf.isEmpty() ? "" : TestLookNote.looking(store, sweep, testsOf);
    return new Told(table, List.of(note, looking));
  }
}
