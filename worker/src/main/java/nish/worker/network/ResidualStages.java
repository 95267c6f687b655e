package nish.worker.network;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nish.worker.data.ImageShape;
import nish.worker.trial.NetworkChoice;

/**
 * The stages of a residual network, as the MXNet image-classification examples have them for each
 * depth.
 *
 * @param units of each stage
 * @param filters of the stem, then of each stage
 * @param bottleneck whether a unit has three convolutions, of which the first narrows, rather than
 *     two
 */
record ResidualStages(List<Integer> units, List<Integer> filters, boolean bottleneck) {

  private static final Map<Integer, List<Integer>> FOUR =
      Map.of(
          18, List.of(2, 2, 2, 2),
          34, List.of(3, 4, 6, 3),
          50, List.of(3, 4, 6, 3),
          101, List.of(3, 4, 23, 3),
          152, List.of(3, 8, 36, 3),
          200, List.of(3, 24, 36, 3));

  private static final int NARROWS_THREE_FROM = 164;
  private static final int NARROWS_FOUR_FROM = 50;

  /**
   * The stages that a choice tells, or else the input's height.
   *
   * @param threeUpTo the height up to which there are three stages
   * @throws IllegalArgumentException if that depth has other stages
   */
  static ResidualStages of(NetworkChoice choice, int depth, ImageShape input, int threeUpTo) {
    boolean told = choice.stages() != 0;
    boolean three = told ? choice.stages() == 3 : input.height() <= threeUpTo;
    return (three ? three(depth) : four(depth))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s has %s stages, but %s asks for %s; write stages: %d"
                            .formatted(
                                choice.name(),
                                three ? "four" : "three",
                                told ? "stages: " + choice.stages() : input,
                                three ? "three" : "four",
                                three ? 4 : 3)
                        + (told ? "" : orAnotherSize(three, threeUpTo))));
  }

  private static String orAnotherSize(boolean three, int threeUpTo) {
    return three
        ? ", or a dataset's size above %d, such as cifar10@%d".formatted(threeUpTo, threeUpTo + 4)
        : ", or a dataset's size up to %d, such as cifar10@%d".formatted(threeUpTo, threeUpTo);
  }

  /** Those of a network of three stages, if that depth has such. */
  static Optional<ResidualStages> three(int depth) {
    boolean narrows = depth >= NARROWS_THREE_FROM;
    int layers = narrows ? 9 : 6;
    if ((depth - 2) % layers != 0) {
      return Optional.empty();
    }
    List<Integer> units = Collections.nCopies(3, (depth - 2) / layers);
    List<Integer> filters = narrows ? List.of(16, 64, 128, 256) : List.of(16, 16, 32, 64);
    return Optional.of(new ResidualStages(units, filters, narrows));
  }

  /** Those of a network of four stages, if that depth has such. */
  static Optional<ResidualStages> four(int depth) {
    boolean narrows = depth >= NARROWS_FOUR_FROM;
    List<Integer> filters =
        narrows ? List.of(64, 256, 512, 1024, 2048) : List.of(64, 64, 128, 256, 512);
    return Optional.ofNullable(FOUR.get(depth))
        .map(units -> new ResidualStages(units, filters, narrows));
  }

  /** With that many times as many filters. */
  ResidualStages scaled(double width) {
    List<Integer> scaled = filters.stream().map(count -> Network.scaled(count, width)).toList();
    return new ResidualStages(units, scaled, bottleneck);
  }
}
