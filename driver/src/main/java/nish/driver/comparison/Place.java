package nish.driver.comparison;

/** Where methods are compared: a network on a dataset. */
public record Place(String network, String dataset) {

  @Override
  public String toString() {
    return network + " on " + dataset;
  }
}
