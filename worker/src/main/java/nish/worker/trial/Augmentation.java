package nish.worker.trial;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How training images are changed, each time that they are seen.
 *
 * @param amounts those that are not neutral
 */
public record Augmentation(SortedMap<Transform, Double> amounts) implements Serializable {

  public static final Augmentation NONE = new Augmentation(Collections.emptySortedMap());

  /**
   * The published table's, of CIFAR-10: padded by 4, cropped at random, mirrored, bent a little.
   */
  public static final Augmentation PUBLISHED =
      parse(
          "resize=32,pad=4,random_crop=1,mirror=1,max_random_aspect_ratio=0.1,"
              + "max_random_rotate_angle=15,max_random_shear_ratio=0.1");

  public Augmentation {
    SortedMap<Transform, Double> changing = new TreeMap<>();
    amounts.forEach(
        (transform, amount) -> {
          if (!transform.allows(amount)) {
            throw new IllegalArgumentException(
                "%s must be a %snumber from %s to %s, but is %s"
                    .formatted(
                        transform.key(),
                        transform.isWhole() ? "whole " : "",
                        Texts.shortest(transform.least()),
                        Texts.shortest(transform.most()),
                        Texts.shortest(amount)));
          }
          if (amount != transform.neutral()) {
            changing.put(transform, amount);
          }
        });
    amounts = Collections.unmodifiableSortedMap(changing);
    if (of(amounts, Transform.MIN_RANDOM_SCALE) > of(amounts, Transform.MAX_RANDOM_SCALE)) {
      throw new IllegalArgumentException(
          "min_random_scale must not be above max_random_scale, but %s is above %s"
              .formatted(
                  Texts.shortest(of(amounts, Transform.MIN_RANDOM_SCALE)),
                  Texts.shortest(of(amounts, Transform.MAX_RANDOM_SCALE))));
    }
  }

  /** Whether an image may become another in each epoch. */
  public boolean isRandom() {
    return amounts.keySet().stream().anyMatch(Transform::isRandom);
  }

  /** How much of a transform there is. */
  public double of(Transform transform) {
    return of(amounts, transform);
  }

  private static double of(Map<Transform, Double> amounts, Transform transform) {
    return amounts.getOrDefault(transform, transform.neutral());
  }

  /**
   * Reads {@code none}, {@code published}, or amounts by commas: {@code pad=4,random_crop=1}. A
   * transform's name alone means an amount of 1.
   *
   * @throws IllegalArgumentException if a name or an amount is not one
   */
  public static Augmentation parse(String text) {
    return switch (text) {
      case "none" -> NONE;
      case "published" -> PUBLISHED;
      default -> ofAmounts(text);
    };
  }

  private static Augmentation ofAmounts(String text) {
    SortedMap<Transform, Double> amounts = new TreeMap<>();
    for (String part : text.split(",", -1)) {
      String[] sides = part.strip().split("=", 2);
      double amount = sides.length == 1 ? 1 : amount(sides[0], sides[1]);
      if (amounts.put(Transform.named(sides[0]), amount) != null) {
        throw new IllegalArgumentException(
            "%s stands twice in %s; write it once".formatted(sides[0], text));
      }
    }
    return new Augmentation(amounts);
  }

  private static double amount(String transform, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s must be a number, but is \"%s\"".formatted(transform, text), e);
    }
  }

  /** What {@link #parse} reads; {@code none} if there is nothing. */
  @Override
  public String toString() {
    return amounts.isEmpty()
        ? "none"
        : amounts.entrySet().stream()
            .map(entry -> entry.getKey().key() + "=" + Texts.shortest(entry.getValue()))
            .collect(Collectors.joining(","));
  }
}
