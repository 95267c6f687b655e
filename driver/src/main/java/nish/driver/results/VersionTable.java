package nish.driver.results;

import java.util.List;
import nish.driver.results.ResultTable.Cell;

/** The texts that a sweep has had, and by which code. */
public record VersionTable(String sweep, List<SweepVersion> versions) {

  private static final List<String> COLUMNS =
      List.of("version", "saved", "changed_after_results", "revision", "libraries", "sha256");

  public VersionTable {
    versions = List.copyOf(versions);
  }

  /** Of a sweep of the store. */
  public static VersionTable of(ResultsStore store, String sweep) {
    return new VersionTable(sweep, store.versions(sweep));
  }

  /** A line a version. */
  public ResultTable table() {
    return ResultTable.of(COLUMNS, versions.stream().map(VersionTable::row).toList());
  }

  private static List<Cell> row(SweepVersion version) {
    return List.of(
        ResultTable.whole(version.number()),
        ResultTable.word(version.created().toString()),
        ResultTable.word(version.afterResults() ? "yes" : "no"),
        ResultTable.word(version.code().revision()),
        ResultTable.word(version.code().libraries()),
        ResultTable.word(version.digest()));
  }

  /** A line for people below whatever is shown of the sweep; empty if nothing changed. */
  public String note() {
    return versions.stream()
        .filter(SweepVersion::afterResults)
        .reduce((earlier, later) -> later)
        .map(this::note)
        .orElse("");
  }

  private String note(SweepVersion last) {
    return "%s changed on %s after its first result (version %d of %d; ./nish provenance %s)."
        .formatted(sweep, Minute.of(last.created()), last.number(), versions.size(), sweep);
  }

  /** What is not known of the versions, for people; empty if all is. */
  public String gaps() {
    return versions.stream().anyMatch(version -> version.code().equals(CodeVersion.UNKNOWN))
        ? "Where the revision is unknown, the sweep was saved before Nish kept it with each sweep."
        : "";
  }
}
