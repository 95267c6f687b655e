package nish.driver.spec;

import java.util.List;
import java.util.Set;

/** The names that these tests' sweeps may use. */
final class SampleNames {

  static final KnownNames KNOWN =
      KnownNames.of(
          List.of(
              network("lenet"),
              network("res32", "stem", "stages", "width"),
              network("mlp", "width"),
              KnownNetwork.ofFile("mine.h5", () -> "c0ffee")),
          List.of("digits", "mnist", "cifar10", "my images"));

  private SampleNames() {}

  private static KnownNetwork network(String name, String... parameters) {
    List<String> synonyms = name.equals("res32") ? List.of("resnet32") : List.of();
    return KnownNetwork.of(name, synonyms, Set.of(parameters));
  }
}
