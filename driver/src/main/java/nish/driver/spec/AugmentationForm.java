package nish.driver.spec;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nish.activations.Range;
import nish.worker.trial.Augmentation;
import nish.worker.trial.Transform;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** How a sweep writes an augmentation: {@code {pad: 4, random_crop: true, mirror: true}}. */
record AugmentationForm(KnownNames known) implements Form<Augmentation> {

  private static final Map<Transform, Key<?>> PARTS = new EnumMap<>(Transform.class);

  static {
    Stream.of(Transform.values()).forEach(transform -> PARTS.put(transform, key(transform)));
  }

  private static Key<?> key(Transform transform) {
    String description = sentence(transform.description());
    if (isSwitch(transform)) {
      return Key.of(
          transform.key(),
          Boolean.class,
          transform.neutral() == 1,
          known -> new Switch(),
          description);
    }
    return transform.isWhole()
        ? Key.whole(
            transform.key(),
            (long) transform.neutral(),
            (long) transform.least(),
            (long) transform.most(),
            description)
        : Key.real(
            transform.key(),
            transform.neutral(),
            new RealNumber(new Range(transform.least(), transform.most(), false)),
            description);
  }

  /** Whether it is written as true or false. */
  static boolean isSwitch(Transform transform) {
    return transform.isWhole() && transform.most() == 1;
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  @Override
  public OneOf named() {
    return OneOf.of("augmentation", List.of("none", "published"));
  }

  @Override
  public Augmentation ofWord(String word) {
    return Augmentation.parse(word);
  }

  @Override
  public List<Key<?>> parts() {
    return List.copyOf(PARTS.values());
  }

  @Override
  public String mapping() {
    return "{pad: 4, random_crop: true, mirror: true}";
  }

  @Override
  public Optional<Augmentation> read(Reading reading, Entries entries, MappingNode node) {
    SortedMap<Transform, Double> amounts = new TreeMap<>();
    PARTS.forEach(
        (transform, key) ->
            entries.value(key).ifPresent(amount -> amounts.put(transform, number(amount))));
    try {
      return Optional.of(new Augmentation(amounts));
    } catch (IllegalArgumentException e) { // of a rule between two transforms
      reading.problem(node, e.getMessage() + "; correct one of them");
      return Optional.empty();
    }
  }

  private static double number(Object amount) {
    return amount instanceof Boolean on ? (on ? 1 : 0) : ((Number) amount).doubleValue();
  }
}
