package nish.driver.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nish.driver.results.Minute;
import nish.driver.results.ResultTable;
import nish.driver.results.StateTable;

/** When a sweep ran, and what became of its trials. */
record TrialsSection(Study study) {

  /** From so many seconds on hours are easier to read. */
  private static final double LONG = 7200;

  Section section() {
    StateTable states = new StateTable(study.trials());
    List<Part> parts = new ArrayList<>();
    parts.add(new Paragraph(when() + "\n" + by() + "\n" + study.versions().note()));
    parts.add(
        ShownTable.of("Trials by state, " + study.trials().size() + " in all", states.counts()));
    ResultTable leftOut = states.leftOut();
    if (!leftOut.rows().isEmpty()) {
      parts.add(ShownTable.of("Trials that no average has, and why", leftOut));
    }
    return new Section("Trials", parts);
  }

  private String when() {
    String planned = "Asked for on " + time(study.sweep().created());
    return study
        .begun()
        .map(
            begun ->
                "%s; trained from %s%s, %s of all trials' epochs together."
                    .formatted(
                        planned,
                        time(begun),
                        study.ended().map(ended -> " to " + time(ended)).orElse(" on"),
                        duration(study.trainingSeconds())))
        .orElse(planned + "; no trial has begun.");
  }

  private static String duration(double seconds) {
    return seconds < LONG
        ? String.format(Locale.ROOT, "%.1f minutes", seconds / 60)
        : String.format(Locale.ROOT, "%.1f hours", seconds / 3600);
  }

  private static String time(Instant instant) {
    return Minute.of(instant);
  }

  private String by() {
    return "Rows are ranked by %s (%s), activations are compared by %s."
        .formatted(
            study.sweep().metric().key().replace('_', ' '),
            study.isGreaterBetter() ? "greater is better" : "less is better",
            switch (study.value()) {
              case BEST -> "each trial's best epoch";
              case LAST -> "each trial's last epoch";
              case MEAN_OF_LAST -> "each trial's last five epochs, their mean";
              case EQUAL_TIME -> "each trial's last epoch within equal time";
              case TEST -> "the test examples in each trial's best epoch";
            });
  }
}
