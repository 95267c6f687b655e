package nish.driver.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nish.driver.results.ResultTable.Cell;
import nish.worker.trial.Provenance;

/** What made a trial's numbers, beside what made them when it was trained again. */
public record ProvenanceChange(Optional<Provenance> then, Provenance now) {

  private static final List<String> COLUMNS = List.of("what", "then", "now", "equal");

  /** A line each. */
  public ResultTable table() {
    List<List<Cell>> rows = new ArrayList<>();
    Map<String, String> before = before();
    now.ofNumbers()
        .forEach((what, value) -> rows.add(row(what, before.getOrDefault(what, ""), value)));
    rows.add(row("host", then.map(Provenance::host).orElse(""), now.host()));
    return ResultTable.of(COLUMNS, rows);
  }

  private Map<String, String> before() {
    return then.map(Provenance::ofNumbers).orElse(Map.of());
  }

  private static List<Cell> row(String what, String before, String after) {
    String equal = before.isEmpty() ? "not known" : before.equals(after) ? "yes" : "no";
    return List.of(
        ResultTable.word(what),
        ResultTable.word(before),
        ResultTable.word(after),
        ResultTable.word(equal));
  }

  /** What changes numbers and differs, in words; empty if nothing does, or it is not known. */
  public String differences() {
    Map<String, String> after = now.ofNumbers();
    return before().entrySet().stream()
        .filter(entry -> !entry.getValue().equals(after.get(entry.getKey())))
        .map(entry -> difference(entry.getKey(), entry.getValue(), after.get(entry.getKey())))
        .collect(Collectors.joining("; "));
  }

  private static String difference(String what, String before, String after) {
    return "%s %s then, %s now".formatted(what, before, after);
  }
}
