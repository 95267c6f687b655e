package nish.driver.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nish.worker.trial.Provenance;

/**
 * Under what a trial's times were taken.
 *
 * @param host empty where it is not known
 * @param device likewise
 * @param atOnce trials on the device, this one included; 0 where it is not known
 */
record Circumstances(String host, String device, int atOnce) {

  static Circumstances of(TrialRecord trial, TrialsAtOnce atOnce) {
    return new Circumstances(
        trial.provenance().map(Provenance::host).orElse(""),
        trial.provenance().map(Provenance::device).orElse(""),
        atOnce.of(trial));
  }

  private boolean isKnown() {
    return !host.isEmpty() && !device.isEmpty() && atOnce > 0;
  }

  /** Why times that were taken under these do not compare; empty where they do. */
  static String difference(List<Circumstances> all) {
    if (!all.stream().allMatch(Circumstances::isKnown)) {
      return "where they ran is not known";
    }
    List<String> differing = new ArrayList<>();
    addIfDiffering("hosts", all, Circumstances::host, differing);
    addIfDiffering("devices", all, Circumstances::device, differing);
    addIfDiffering("trials at once", all, Circumstances::atOnce, differing);
    return differing.isEmpty() ? "" : String.join(", ", differing) + " differ";
  }

  private static void addIfDiffering(
      String what,
      List<Circumstances> all,
      Function<Circumstances, Object> part,
      List<String> differing) {
    if (all.stream().map(part).distinct().count() > 1) {
      differing.add(what);
    }
  }
}
