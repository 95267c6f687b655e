package nish.driver.results;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nish.driver.results.ResultTable.Cell;
import nish.worker.trial.Provenance;

/** What made the results of some trials: each different value, and how many trials have it. */
public final class ProvenanceTable {

  private static final List<String> COLUMNS = List.of("what", "value", "trials");

  private final int trials;
  private final List<TrialRecord> known;

  /** Of these trials. */
  public ProvenanceTable(List<TrialRecord> trials) {
    this.trials = trials.size();
    this.known =
        trials.stream()
            .filter(trial -> trial.provenance().isPresent())
            .filter(trial -> !trial.provenance().get().equals(Provenance.UNKNOWN))
            .toList();
  }

  /** A line for each value. */
  public ResultTable table() {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    for (TrialRecord trial : known) {
      values(trial)
          .forEach(
              (what, value) ->
                  counts
                      .computeIfAbsent(what, first -> new TreeMap<>())
                      .merge(value, 1L, Long::sum));
    }
    List<List<Cell>> rows = new ArrayList<>();
    counts.forEach(
        (what, values) ->
            values.forEach(
                (value, count) ->
                    rows.add(
                        List.of(
                            ResultTable.word(what),
                            ResultTable.word(value),
                            ResultTable.whole(count)))));
    return ResultTable.of(COLUMNS, rows);
  }

  private static Map<String, String> values(TrialRecord trial) {
    Provenance provenance = trial.provenance().orElseThrow();
    Map<String, String> values = new LinkedHashMap<>(provenance.ofNumbers());
    values.put("device", provenance.device());
    values.compute("dataset_digest", (what, digest) -> trial.trial().dataset() + " " + digest);
    values.put("host", provenance.host());
    return values;
  }

  /**
   * For people: in what changes numbers the trials of one network and dataset differ, and which
   * have no provenance; empty if there is neither.
   */
  public String note() {
    List<String> lines = new ArrayList<>();
    Set<String> differing = differing();
    if (!differing.isEmpty()) {
      lines.add(
          "WARNING: trials of one network and dataset differ in what changes their numbers: %s. Compare them with care."
              .formatted(String.join(", ", differing)));
    }
    if (known.size() < trials) {
      lines.add(
          "%d of %d trials have no provenance: they have not ended, or it was not known when they did."
              .formatted(trials - known.size(), trials));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private Set<String> differing() {
    Set<String> differing = new LinkedHashSet<>();
    Collection<List<Map<String, String>>> comparable =
        known.stream()
            .collect(
                groupingBy(
                    trial -> trial.trial().network() + " " + trial.trial().dataset(),
                    collectingAndThen(toList(), ProvenanceTable::ofNumbers)))
            .values();
    for (List<Map<String, String>> group : comparable) {
      for (String what : group.get(0).keySet()) {
        Map<String, Long> counts =
            group.stream().collect(groupingBy(each -> each.get(what), TreeMap::new, counting()));
        if (counts.size() > 1) {
          differing.add(what);
        }
      }
    }
    return differing;
  }

  private static List<Map<String, String>> ofNumbers(List<TrialRecord> trials) {
    return trials.stream().map(trial -> trial.provenance().orElseThrow().ofNumbers()).toList();
  }
}
