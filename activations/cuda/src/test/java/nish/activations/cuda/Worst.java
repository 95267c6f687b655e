package nish.activations.cuda;

/** The largest error so far, in units of a float's last place, and where it was. */
final class Worst {

  private double error;
  private float x;
  private double t = 1;

  /** What a float differs from the truth by; infinite where only one of them is a number. */
  static double units(float actual, double truth) {
    if (Double.isNaN(truth) || Double.isInfinite(truth)) {
      return Double.compare(actual, truth) == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    double error = Math.abs(actual - truth) / Math.ulp((float) truth);
    return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
  }

  void add(double units, float x, double t) {
    if (units > error) {
      this.error = units;
      this.x = x;
      this.t = t;
    }
  }

  double error() {
    return error;
  }

  @Override
  public String toString() {
    return "%.3f | %s | %s | %.5f".formatted(error, x, t, x / t);
  }
}
