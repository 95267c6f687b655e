package nish.worker.trial;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;

/**
 * How a trial trains.
 *
 * @param epochs passes over the training examples, at least 1
 * @param batchSize examples in a step, at least 1
 * @param learningRate full step size, above 0
 * @param momentum from 0 (none) to below 1
 * @param weightDecay added times the parameter to its gradient, before momentum, at least 0
 * @param vary which sources of chance the trial's seed draws
 */
public record Recipe(
    int epochs,
    int batchSize,
    double learningRate,
    double momentum,
    double weightDecay,
    Descent descent,
    Preparation preparation,
    Vary vary)
    implements Serializable {

  public static final Recipe DEFAULT = new Recipe(10, 64, 0.05, 0.9, 0);

  public Recipe {
    Objects.requireNonNull(descent);
    Objects.requireNonNull(preparation);
    Objects.requireNonNull(vary);
    Rules.require(epochs >= 1, "epochs must be at least 1", epochs);
    Rules.require(batchSize >= 1, "batch size must be at least 1", batchSize);
    Rules.require(
        learningRate > 0 && Double.isFinite(learningRate), "learning rate > 0", learningRate);
    Rules.require(momentum >= 0 && momentum < 1, "momentum must be in [0, 1)", momentum);
    Rules.require(
        weightDecay >= 0 && Double.isFinite(weightDecay), "weight decay ≥ 0", weightDecay);
  }

  /** With the default of everything else. */
  public Recipe(
      int epochs, int batchSize, double learningRate, double momentum, double weightDecay) {
    this(
        epochs,
        batchSize,
        learningRate,
        momentum,
        weightDecay,
        Descent.DEFAULT,
        Preparation.DEFAULT);
  }

  /** With every source of chance drawn by the seed. */
  public Recipe(
      int epochs,
      int batchSize,
      double learningRate,
      double momentum,
      double weightDecay,
      Descent descent,
      Preparation preparation) {
    this(epochs, batchSize, learningRate, momentum, weightDecay, descent, preparation, Vary.ALL);
  }

  public Recipe with(Descent other) {
    return new Recipe(
        epochs, batchSize, learningRate, momentum, weightDecay, other, preparation, vary);
  }

  public Recipe with(Preparation other) {
    return new Recipe(epochs, batchSize, learningRate, momentum, weightDecay, descent, other, vary);
  }

  public Recipe with(Vary other) {
    return new Recipe(
        epochs, batchSize, learningRate, momentum, weightDecay, descent, preparation, other);
  }

  /** The rate of each epoch's steps. */
  public LearningRates learningRates() {
    return new LearningRates(learningRate, descent.schedule(), descent.warmupEpochs(), epochs);
  }

  /**
   * Those settings of the descent, the preparation and the chances that differ from their defaults,
   * as text, by name.
   */
  public Map<String, String> settings() {
    return Settings.of(this);
  }

  /** All of these, whether they differ from their defaults or not; every recipe has the same. */
  public Map<String, String> allSettings() {
    return Settings.all(this);
  }

  /** A setting's text, whether it differs from its default or not. */
  public String setting(String name) {
    return Settings.text(this, name);
  }

  /**
   * This recipe with one setting changed to what {@link #settings} wrote.
   *
   * @throws IllegalArgumentException if there is no such setting, or the text is none of its values
   */
  public Recipe with(String setting, String text) {
    return Settings.change(this, setting, text);
  }
}
