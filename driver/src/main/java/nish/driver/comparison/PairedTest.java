package nish.driver.comparison;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/** How improbable differences are were there none between the methods, and which ones are not. */
public enum PairedTest {
  PERMUTATION("exact permutation"),
  WILCOXON("Wilcoxon signed-rank");

  /** Of the greatest difference. */
  private static final double UNIT = 1e-9;

  /** Exact where no ranks tie. */
  private static final WilcoxonSignedRankTest RANKS =
      WilcoxonSignedRankTest.withDefaults().with(PValueMethod.EXACT);

  private final String label;

  PairedTest(String label) {
    this.label = label;
  }

  /**
   * The permutation test where it can be exact; it asks nothing of the differences' distribution.
   */
  static PairedTest of(int pairs) {
    return pairs <= SignFlips.MOST_PAIRS ? PERMUTATION : WILCOXON;
  }

  /** Whether what the test is of is above 0, below, or neither. */
  double direction(double[] differences) {
    return Math.signum(
        this == PERMUTATION
            ? PairedValues.mean(differences)
            : new SignedRanks(rounded(differences)).sum());
  }

  /** Of two sides; 1 where no pair differs. */
  double pValue(double[] differences) {
    if (Arrays.stream(differences).allMatch(difference -> difference == 0)) {
      return 1;
    }
    return switch (this) {
      case PERMUTATION -> SignFlips.pValue(differences);
      case WILCOXON -> RANKS.test(rounded(differences)).getPValue();
    };
  }

  /**
   * Where the mean difference well may lie, each comparison by itself.
   *
   * @param error how often it may lie elsewhere, such as 0.05
   * @return empty where there are too few pairs for any
   */
  Optional<Interval> interval(double[] differences, double error) {
    return switch (this) {
      case PERMUTATION -> PermutationInterval.of(differences, error);
      case WILCOXON ->
          Optional.of(Bootstrap.of(1 - error).interval(differences, PairedValues::mean));
    };
  }

  /**
   * Ranks are to tie where decimal numbers do, whose binary differences may not. Zeros are left
   * out, as Wilcoxon did: the library would subtract them from the variance twice.
   */
  private static double[] rounded(double[] differences) {
    double unit = UNIT * Arrays.stream(differences).map(Math::abs).max().orElseThrow();
    return Arrays.stream(differences)
        .filter(value -> value != 0)
        .map(value -> unit * Math.rint(value / unit))
        .filter(value -> value != 0)
        .toArray();
  }

  @Override
  public String toString() {
    return label;
  }
}
