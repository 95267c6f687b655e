package nish.driver.comparison;

/** Below which chance alone is not believed. */
final class Significance {

  static final double LEVEL = 0.05;

  private Significance() {}

  static boolean isClear(double pValue) {
    return pValue < LEVEL;
  }
}
