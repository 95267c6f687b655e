package nish.driver.comparison;

/** From where to where a number may well lie. */
public record Interval(double low, double high) {

  boolean contains(double value) {
    return low <= value && value <= high;
  }
}
