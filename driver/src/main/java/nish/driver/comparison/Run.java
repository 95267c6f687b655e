package nish.driver.comparison;

/**
 * What one run gave, whoever ran it.
 *
 * @param activation the method, with its parameters, such as {@code nish(t=1.5)}
 * @param seed what it shares with the runs that it is compared with
 * @param value such as an accuracy; finite
 */
public record Run(String activation, String network, String dataset, long seed, double value) {

  public Run {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a value is a finite number, but it is " + value);
    }
  }
}
