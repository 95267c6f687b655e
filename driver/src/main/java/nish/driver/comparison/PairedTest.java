package nish.driver.comparison;

import java.util.Arrays;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/** How improbable differences are were there none between the methods. */
public enum PairedTest {
  PERMUTATION("exact permutation"),
  WILCOXON("Wilcoxon signed-rank");

  /** Of the greatest difference. */
  private static final double UNIT = 1e-9;

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

  /** Of two sides; 1 where no pair differs. */
  double pValue(double[] differences) {
    if (Arrays.stream(differences).allMatch(difference -> difference == 0)) {
      return 1;
    }
    return switch (this) {
      case PERMUTATION -> SignFlips.pValue(differences);
      case WILCOXON -> WilcoxonSignedRankTest.withDefaults().test(rounded(differences)).getPValue();
    };
  }

  /** Ranks are to tie where decimal numbers do, whose binary differences may not. */
  private static double[] rounded(double[] differences) {
    double unit = UNIT * Arrays.stream(differences).map(Math::abs).max().orElseThrow();
    return Arrays.stream(differences).map(value -> unit * Math.rint(value / unit)).toArray();
  }

  @Override
  public String toString() {
    return label;
  }
}
