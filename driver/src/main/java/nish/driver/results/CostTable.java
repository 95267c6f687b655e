package nish.driver.results;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nish.driver.results.ResultTable.Cell;
import nish.driver.spec.Metric;

/**
 * What each activation and t costs beside what it is worth: times, memory, and the sweep's metric
 * after the same number of epochs and after the same time.
 */
public final class CostTable {

  private final Metric metric;
  private final Optional<String> against;
  private final List<SeedGroup> groups;
  private final QuestionColumns questions;
  private final TimeColumns times;
  private final EqualTime equalTime;

  /**
   * @param against the activation that times are relative to
   * @param seconds the equal time; where it is not given, the shortest in which all seeds of an
   *     activation were through
   */
  public CostTable(
      Metric metric, Optional<String> against, OptionalDouble seconds, List<TrialRecord> trials) {
    this.metric = metric;
    this.against = against;
    this.groups = SeedGroup.of(trials);
    this.questions = QuestionColumns.of(groups);
    this.times = new TimeColumns(against, groups, new TrialsAtOnce(trials));
    this.equalTime =
        seconds.isPresent()
            ? EqualTime.of(seconds.getAsDouble(), trials)
            : EqualTime.ofTheQuickest(trials);
  }

  public ResultTable table() {
    return ResultTable.of(columns(), groups.stream().map(this::row).toList());
  }

  private List<String> columns() {
    return Stream.of(
            questions.names(),
            TimeColumns.NAMES,
            List.of("last_" + metric.key(), "equal_seconds", "equal_time_" + metric.key()),
            List.of("seeds", "left_out"))
        .flatMap(List::stream)
        .toList();
  }

  private List<Cell> row(SeedGroup group) {
    SeedGroup inTime = equalTime.cut(group);
    List<Cell> row = questions.cells(group);
    row.addAll(times.cells(group));
    row.add(OverSeeds.cell(last(group)));
    row.add(TimeColumns.real(equalTime.of(group), 1));
    row.add(OverSeeds.cell(last(inTime)));
    row.add(ResultTable.whole(group.measured().size()));
    row.add(ResultTable.word(leftOut(group, inTime)));
    return row;
  }

  private Optional<OverSeeds> last(SeedGroup group) {
    return OverSeeds.ofAny(
        group.measured().stream()
            .map(trial -> metric.of(trial.lastEpoch().orElseThrow()))
            .filter(Double::isFinite)
            .toList());
  }

  private static String leftOut(SeedGroup group, SeedGroup inTime) {
    int late = group.measured().size() - inTime.measured().size();
    String isLate = late == 0 ? "" : late + " without an epoch in equal time";
    return Stream.of(group.leftOut(), isLate)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** What the columns mean, for people. */
  public String note() {
    return """
        seconds per epoch, examples per second: median over the epochs of all seeds, without each trial's first where it has more, for compilers and caches warm up in it.
        relative: seconds per epoch to %s, by the seeds that both have; left out as not comparable where these did not all run on one host and device with as many trials at once.
        total seconds: of all epochs with their validation, median over the seeds.
        peak memory: main memory of the whole process, with what other trials had in it, before or meanwhile; empty where it is not known.
        trials at once: the most on one device, as its process counted them or the times of this sweep's trials overlap there; what else ran there is not known.
        shared: took its time beside other trials, whatever they were, and so tells less of the activation; it does not compare with a trial that was alone.
        equal time: after the last epoch that a trial had ended within equal seconds: %s; the first trial of a process has its compilers' warming up in its seconds."""
        .formatted(
            against.map(name -> "those of " + name).orElse("none, for none is given by --against"),
            "the shortest in which all seeds of an activation were through, or --seconds");
  }
}
