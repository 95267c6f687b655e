package nish.driver.results;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nish.driver.comparison.AcrossPlaces;
import nish.driver.comparison.Nemenyi;
import nish.driver.results.Svg.Anchor;

/**
 * Demšar's diagram of critical differences (2006, figure 1): an axis of average ranks with the best
 * to the right, activations by leader lines on both sides, and thick bars that join those whose
 * ranks do not differ.
 */
public final class RankDiagram {

  private static final int FEWEST_DATASETS = 5;
  private static final double LEVEL = 0.05;

  private static final double LEAST_WIDTH = 640;
  private static final double LEAST_AXIS = 360;
  private static final double RANK_WIDTH = 60;
  private static final double LETTER_WIDTH = 8;
  private static final double AXIS = 78;
  private static final double BAR_STEP = 9;
  private static final double LABEL_STEP = 22;

  private final List<String> labels;
  private final List<Double> ranks;
  private final List<List<Double>> groups;
  private final Nemenyi nemenyi;
  private final List<String> caption;
  private final double axisWidth;
  private final double width;

  private RankDiagram(AcrossPlaces across) {
    Map<String, Double> ascending = across.averageRanks();
    ranks = List.copyOf(ascending.values());
    labels =
        ascending.entrySet().stream()
            .map(each -> String.format(Locale.ROOT, "%s  %.2f", each.getKey(), each.getValue()))
            .toList();
    nemenyi = across.nemenyi(LEVEL);
    groups = nemenyi.groups(ranks);
    caption = RankCaption.of(across);
    axisWidth = Math.max(LEAST_AXIS, RANK_WIDTH * (ranks.size() - 1));
    double longest = labels.stream().mapToInt(String::length).max().orElse(0);
    width = Math.max(LEAST_WIDTH, axisWidth + 2 * LETTER_WIDTH * (longest + 4));
  }

  /**
   * Of all places.
   *
   * @throws IllegalArgumentException for so few datasets that ranks cannot tell
   */
  public static RankDiagram of(AcrossPlaces across) {
    refusal(across)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(
                  reason
                      + "; run the sweep on more datasets, or leave out --diagram and read the table");
            });
    return new RankDiagram(across);
  }

  /** Why there can be no diagram; empty where there can. */
  public static Optional<String> refusal(AcrossPlaces across) {
    return across.datasets() >= FEWEST_DATASETS
        ? Optional.empty()
        : Optional.of(
            "a diagram of critical differences needs %d datasets or more, but activations were all run on %d: ranks over so few datasets cannot tell activations apart, and would look as if they did"
                .formatted(FEWEST_DATASETS, across.datasets()));
  }

  /** The whole file. */
  public String svg() {
    double labelsFrom = AXIS + 14 + BAR_STEP * groups.size() + 16;
    int rows = (ranks.size() + 1) / 2;
    double captionFrom = labelsFrom + LABEL_STEP * rows + 12;
    Svg svg = new Svg(width, captionFrom + 18 * caption.size());
    drawCriticalDifference(svg);
    drawAxis(svg);
    drawBars(svg);
    for (int i = 0; i < ranks.size(); i++) {
      int row = i < rows ? i : ranks.size() - 1 - i;
      drawLeader(svg, i, labelsFrom + LABEL_STEP * row, i < rows);
    }
    for (int line = 0; line < caption.size(); line++) {
      svg.words(caption.get(line), width / 2, captionFrom + 18 * line, Anchor.MIDDLE);
    }
    return svg.end();
  }

  private double x(double rank) {
    double right = (width + axisWidth) / 2;
    return right - axisWidth * (rank - 1) / (ranks.size() - 1);
  }

  private void drawCriticalDifference(Svg svg) {
    double left = x(ranks.size());
    double right = x(ranks.size() - nemenyi.criticalDifference());
    svg.line(1.5, left, 32, right, 32);
    svg.line(1.5, left, 28, left, 36);
    svg.line(1.5, right, 28, right, 36);
    String words = String.format(Locale.ROOT, "CD = %.2f", nemenyi.criticalDifference());
    svg.words(words, (left + right) / 2, 22, Anchor.MIDDLE);
  }

  private void drawAxis(Svg svg) {
    svg.line(1.5, x(ranks.size()), AXIS, x(1), AXIS);
    IntStream.rangeClosed(1, ranks.size())
        .forEach(
            rank -> {
              svg.line(1.5, x(rank), AXIS - 7, x(rank), AXIS);
              svg.words(Integer.toString(rank), x(rank), AXIS - 12, Anchor.MIDDLE);
            });
  }

  private void drawBars(Svg svg) {
    for (int i = 0; i < groups.size(); i++) {
      List<Double> group = groups.get(i);
      double y = AXIS + 14 + BAR_STEP * i;
      svg.line(4, x(group.get(group.size() - 1)) - 4, y, x(group.get(0)) + 4, y);
    }
  }

  private void drawLeader(Svg svg, int method, double y, boolean isRight) {
    double x = x(ranks.get(method));
    double end = isRight ? x(1) + 16 : x(ranks.size()) - 16;
    svg.line(1, x, AXIS, x, y, end, y);
    svg.words(
        labels.get(method),
        isRight ? end + 6 : end - 6,
        y + 4.5,
        isRight ? Anchor.START : Anchor.END);
  }
}
