package nish.driver.spec;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** How a sweep writes what trials are validated on: {@code {holdout: 5000}}. */
record ValidationForm(KnownNames known) implements Form<Validation> {

  private static final Key<Long> HOLDOUT =
      Key.required(
          "holdout",
          Long.class,
          5000L,
          names -> new WholeNumber(1, 10_000_000),
          "How many training examples, drawn by the seed, are kept aside.");

  @Override
  public OneOf named() {
    return OneOf.of("validation", List.of(Validation.ON_TEST.toString()));
  }

  @Override
  public Validation ofWord(String word) {
    return Validation.ON_TEST;
  }

  @Override
  public List<Key<?>> parts() {
    return List.of(HOLDOUT);
  }

  @Override
  public String mapping() {
    return "{holdout: 5000}";
  }

  @Override
  public Optional<Validation> read(Reading reading, Entries entries, MappingNode node) {
    return entries.value(HOLDOUT).map(Validation::new);
  }
}
