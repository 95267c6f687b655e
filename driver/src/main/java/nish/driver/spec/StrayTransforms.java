package nish.driver.spec;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nish.worker.trial.Augmentation;
import nish.worker.trial.Transform;

/** Transforms that do not stand within an augmentation, or there by MXNet's name of them. */
final class StrayTransforms {

  /** Those of MXNet's names that are not ours. */
  private static final Map<String, Transform> FOREIGN =
      Map.of("pad_size", Transform.PAD, "random_mirror", Transform.MIRROR);

  /** An amount of each, such as one would write it. */
  private static final Augmentation EXAMPLES =
      Augmentation.parse(
          "resize=32,pad=4,random_crop=1,mirror=1,max_random_scale=1.2,min_random_scale=0.8,"
              + "max_random_aspect_ratio=0.1,max_random_rotate_angle=15,max_random_shear_ratio=0.1,"
              + "max_random_hue=36,max_random_saturation=50,max_random_lightness=50");

  private StrayTransforms() {}

  /**
   * What to write instead of a key that is not among the known ones; none if it is no transform.
   */
  static Optional<String> remedy(String key, Collection<String> known) {
    return named(key)
        .map(
            transform ->
                known.contains(transform.key())
                    ? "write " + transform.key()
                    : "write augmentation: {%s: %s}%s"
                        .formatted(
                            transform.key(),
                            example(transform),
                            known.contains("augmentation") ? "" : " under parameters"));
  }

  private static Optional<Transform> named(String key) {
    return Arrays.stream(Transform.values())
        .filter(transform -> transform.key().equals(key))
        .findFirst()
        .or(() -> Optional.ofNullable(FOREIGN.get(key)));
  }

  private static String example(Transform transform) {
    return AugmentationForm.isSwitch(transform) ? "true" : Shown.value(EXAMPLES.of(transform));
  }
}
