package nish.driver.spec;

/** A sweep of two trials, to which tests add what they are about. */
final class SmallSweep {

  static final String SMALL =
      """
      name: small
      parameters:
        activation: [relu, nish]
        network: lenet
        dataset: digits
      """;

  private SmallSweep() {}

  /** Reads a text that came by no file. */
  static SweepSpec read(String yaml) {
    return new SweepReader(SampleNames.KNOWN).read("text", yaml);
  }
}
