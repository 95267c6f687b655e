package nish.driver.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nish.driver.results.CodeVersion;
import nish.worker.trial.Provenance;

/** The line for a shell that fetches the code by which a sweep's results came. */
final class Checkout {

  /** In a revision, as a build wrote it: {@code 0.1.0 a53ae32 modified}. */
  private static final Pattern COMMIT = Pattern.compile("\\b[0-9a-f]{7,40}\\b");

  private Checkout() {}

  /** A command, or a comment that says why there is none. */
  static String of(Study study) {
    List<String> revisions = revisions(study);
    if (revisions.size() > 1) {
      return "# several revisions made its trials; section Provenance names them";
    }
    return revisions.stream()
        .findFirst()
        .map(Checkout::command)
        .orElse("# which revision made its trials is not known");
  }

  private static String command(String revision) {
    Matcher commit = COMMIT.matcher(revision);
    if (!commit.find()) {
      return "# the revision that made its trials had no commit";
    }
    String changed =
        revision.endsWith("modified") ? "  # not the same: it had changes that no commit has" : "";
    return "git checkout " + commit.group() + changed;
  }

  /** Of the trials, or else of the sweep's last text. */
  private static List<String> revisions(Study study) {
    List<String> ofTrials =
        study.trials().stream()
            .flatMap(trial -> trial.provenance().stream())
            .filter(by -> !by.equals(Provenance.UNKNOWN))
            .map(Provenance::revision)
            .distinct()
            .toList();
    return ofTrials.isEmpty() ? ofLastText(study) : ofTrials;
  }

  private static List<String> ofLastText(Study study) {
    return study.versions().versions().stream()
        .map(version -> version.code())
        .filter(code -> !code.equals(CodeVersion.UNKNOWN))
        .reduce((earlier, later) -> later)
        .map(CodeVersion::revision)
        .stream()
        .toList();
  }
}
