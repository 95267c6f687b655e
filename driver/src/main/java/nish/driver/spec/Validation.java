package nish.driver.spec;

/**
 * Which examples a trial is validated on.
 *
 * @param holdout how many of the training examples; 0 for the test examples
 */
record Validation(long holdout) {

  static final Validation ON_TEST = new Validation(0);

  @Override
  public String toString() {
    return holdout == 0 ? "test" : "{holdout: " + holdout + "}";
  }
}
