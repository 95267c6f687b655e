package nish.driver.spec;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nish.activations.NearestName;

/**
 * Unknown keys; for those that users bring from Weights & Biases and from MXNet's examples, what to
 * write instead.
 */
final class ForeignKeys {

  private static final String PROGRAM =
      "a sweep trains networks of the catalogue or from files; take it away";
  private static final String RANGE = "a grid needs every value; write them as values: [0.1, 0.2]";
  private static final String STOP = "every trial trains all of its epochs; take it away";
  private static final String SCHEDULE = "write schedule: {steps: [150, 200, 250], factor: 0.1}";
  private static final String TEAM = "sweeps belong to this machine's store; take it away";

  private static final Map<String, String> REMEDIES =
      Map.ofEntries(
          Map.entry("program", PROGRAM),
          Map.entry("command", PROGRAM),
          Map.entry("distribution", RANGE),
          Map.entry("min", RANGE),
          Map.entry("max", RANGE),
          Map.entry("mu", RANGE),
          Map.entry("sigma", RANGE),
          Map.entry("q", RANGE),
          Map.entry("probabilities", RANGE),
          Map.entry("early_terminate", STOP),
          Map.entry("run_cap", "a grid runs all of its trials; take values away instead"),
          Map.entry("project", TEAM),
          Map.entry("entity", TEAM),
          Map.entry("lr", "write learning_rate"),
          Map.entry("lr_step_epochs", SCHEDULE),
          Map.entry("lr_factor", SCHEDULE),
          Map.entry("steps", SCHEDULE),
          Map.entry("factor", SCHEDULE),
          Map.entry("mom", "write momentum"),
          Map.entry("wd", "write weight_decay"),
          Map.entry("num_epochs", "write epochs"),
          Map.entry("num_layers", "write for example network: res32"),
          Map.entry("image_shape", "write for example dataset: cifar10@28"),
          Map.entry("vary", "write vary: beside parameters:, for all trials of the sweep"),
          Map.entry("holdout", "write validation: {holdout: 5000}"));

  private ForeignKeys() {}

  static String unknown(String key, String owner, Collection<String> known) {
    String noun = "key of " + owner;
    return Optional.ofNullable(REMEDIES.get(key))
        .or(() -> StrayTransforms.remedy(key, known))
        .map(
            remedy ->
                "unknown %s %s; %s. Known: %s"
                    .formatted(noun, Shown.quoted(key), remedy, String.join(", ", known)))
        .orElseGet(() -> NearestName.unknown(noun, Shown.text(key), known));
  }
}
