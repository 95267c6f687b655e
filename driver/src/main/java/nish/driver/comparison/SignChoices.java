package nish.driver.comparison;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * The choices of signs that seeds' differences might as well have had: all of them where they are
 * few, else the observed ones and 9,999 that are drawn.
 */
final class SignChoices {

  /** Of which all choices are looked at. */
  private static final int MOST_SEEDS = 14;

  private static final int DRAWN = 9_999;

  private SignChoices() {}

  static int count(int seeds) {
    return seeds <= MOST_SEEDS ? 1 << seeds : DRAWN + 1;
  }

  /**
   * Hands over each, the observed ones first.
   *
   * @param each takes signs, 1 or −1 a seed, in an array that is overwritten
   */
  static void forEach(int seeds, Consumer<double[]> each) {
    double[] signs = observed(seeds);
    if (seeds <= MOST_SEEDS) {
      for (int choice = 0; choice < count(seeds); choice++) {
        for (int i = 0; i < seeds; i++) {
          signs[i] = (choice >> i & 1) == 0 ? 1 : -1;
        }
        each.accept(signs);
      }
      return;
    }
    each.accept(signs);
    SplittableRandom random = new SplittableRandom(seeds);
    for (int choice = 0; choice < DRAWN; choice++) {
      for (int i = 0; i < seeds; i++) {
        signs[i] = random.nextBoolean() ? 1 : -1;
      }
      each.accept(signs);
    }
  }

  static double[] observed(int seeds) {
    double[] signs = new double[seeds];
    Arrays.fill(signs, 1);
    return signs;
  }
}
