package nish.driver.cli;

import java.util.stream.Collectors;
import nish.activations.examine.Interval;
import nish.activations.examine.UnitSlope;

/** H4 in words. */
final class UnitSlopeText {

  private UnitSlopeText() {}

  static String of(UnitSlope near, UnitSlope veryNear) {
    return """
        Slope of one: %s
            %s
            %s
        """
        .formatted(title(near), within(near), within(veryNear));
  }

  private static String title(UnitSlope near) {
    if (near.staysFrom().isPresent()) {
      String from = Figures.significant(near.staysFrom().getAsDouble());
      return "within %s from x = %s on".formatted(near.tolerance(), from);
    }
    return near.segments().isEmpty() ? "nowhere" : "on a segment only";
  }

  private static String within(UnitSlope slope) {
    return "Within %s for %s of standard normal inputs: %s."
        .formatted(slope.tolerance(), Figures.percent(slope.normalShare()), segments(slope));
  }

  private static String segments(UnitSlope slope) {
    return slope.segments().isEmpty()
        ? "nowhere"
        : slope.segments().stream()
            .map(UnitSlopeText::segment)
            .collect(Collectors.joining(", and "));
  }

  private static String segment(Interval segment) {
    boolean begins = Double.isFinite(segment.from());
    boolean ends = Double.isFinite(segment.to());
    String from = begins ? "from x = " + Figures.significant(segment.from()) : "";
    String to = ends ? "to " + Figures.significant(segment.to()) : "on";
    return begins || ends ? (from + " " + to).strip() : "everywhere";
  }
}
