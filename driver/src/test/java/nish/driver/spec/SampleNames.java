package nish.driver.spec;

import java.util.List;

/** The names that these tests' sweeps may use. */
final class SampleNames {

  static final KnownNames KNOWN = KnownNames.of(List.of("lenet"), List.of("digits", "mnist"));

  private SampleNames() {}
}
