package nish.driver.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nish.driver.results.ResultTable.Cell;

/**
 * Columns of what a group's trials took.
 *
 * @param against the activation that times are relative to
 * @param groups among which that is
 */
record TimeColumns(Optional<String> against, List<SeedGroup> groups, TrialsAtOnce atOnce) {

  static final List<String> NAMES =
      List.of(
          "seconds_per_epoch",
          "relative",
          "total_seconds",
          "examples_per_second",
          "peak_memory_mib",
          "trials_at_once",
          "times");

  private static final double MEBIBYTE = 1 << 20;

  List<Cell> cells(SeedGroup group) {
    TimesOfTrials times = new TimesOfTrials(group.measured());
    RelativeTime relative = relative(group);
    int most = group.measured().stream().mapToInt(atOnce::of).max().orElse(0);
    return List.of(
        real(times.secondsPerEpoch(), 2),
        real(relative.ratio(), 2),
        real(times.totalSeconds(), 1),
        real(times.examplesPerSecond(), 0),
        mebibytes(times.peakMemory()),
        most == 0 ? new Cell.Empty() : ResultTable.whole(most),
        ResultTable.word(remark(most > 1, relative)));
  }

  private RelativeTime relative(SeedGroup group) {
    return groups.stream()
        .filter(other -> other.question().contest().equals(group.question().contest()))
        .filter(other -> against.equals(Optional.of(other.question().activation().toString())))
        .map(other -> RelativeTime.of(group, other, atOnce))
        .findFirst()
        .orElse(RelativeTime.NONE);
  }

  private static String remark(boolean isShared, RelativeTime relative) {
    List<String> remarks = new ArrayList<>();
    if (isShared) {
      remarks.add("shared");
    }
    if (!relative.reason().isEmpty()) {
      remarks.add("not comparable: " + relative.reason());
    }
    return String.join("; ", remarks);
  }

  static Cell real(Optional<Double> number, int digits) {
    return number.map(value -> ResultTable.real(value, digits)).orElseGet(Cell.Empty::new);
  }

  private static Cell mebibytes(OptionalLong bytes) {
    return bytes.isPresent() ? ResultTable.real(bytes.getAsLong() / MEBIBYTE, 0) : new Cell.Empty();
  }
}
