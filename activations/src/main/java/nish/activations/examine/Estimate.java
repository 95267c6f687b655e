package nish.activations.examine;

/** A number that was found numerically, and how far from the truth it may be. */
record Estimate(double value, double error) {

  /** What two ways to the same number tell: the better one, off by what they differ besides. */
  Estimate confirmedBy(Estimate other) {
    Estimate better = error <= other.error ? this : other;
    return new Estimate(better.value, better.error + Math.abs(value - other.value));
  }

  Estimate minus(Estimate other) {
    return new Estimate(value - other.value, error + other.error);
  }

  Estimate times(double factor) {
    return new Estimate(value * factor, error * Math.abs(factor));
  }
}
