package nish.worker.trial;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.StringJoiner;

/** Names a trial by a digest of exactly what determines its result. */
public record TrialId(String value) implements Serializable, Comparable<TrialId> {

  private static final int HEX_DIGITS = 16;

  static TrialId of(Trial trial) {
    byte[] digest = sha256().digest(canonicalForm(trial).getBytes(StandardCharsets.UTF_8));
    return new TrialId(HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS));
  }

  private static String canonicalForm(Trial trial) {
    StringJoiner form = new StringJoiner("\n").add("nish trial, form 1");
    form.add("activation=" + trial.activation().name());
    trial.activation().parameters().forEach((name, value) -> form.add("  " + name + "=" + value));
    form.add("network=" + trial.network());
    form.add("dataset=" + trial.dataset());
    form.add("seed=" + trial.seed());
    Recipe recipe = trial.recipe();
    form.add("epochs=" + recipe.epochs());
    form.add("batch_size=" + recipe.batchSize());
    form.add("learning_rate=" + recipe.learningRate());
    form.add("momentum=" + recipe.momentum());
    form.add(weightDecay(recipe) + "=" + recipe.weightDecay());
    recipe.settings().forEach((name, value) -> form.add(name + "=" + value));
    return form.toString();
  }

  /** Nish once decayed weights after momentum: such trials were others. */
  private static String weightDecay(Recipe recipe) {
    return recipe.weightDecay() == 0 ? "weight_decay" : "weight_decay before momentum";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  @Override
  public int compareTo(TrialId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
