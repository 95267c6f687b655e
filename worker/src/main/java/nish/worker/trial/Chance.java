package nish.worker.trial;

import java.util.Locale;

/** A source of chance in a trial, which its seed draws or which is the same for all seeds. */
public enum Chance {
  INITIALIZATION,
  /** The order of examples, and what layers draw in training, such as a dropout's. */
  ORDER,
  AUGMENTATION,
  /** Which training examples are held out, and which of the rest are trained on. */
  SPLIT;

  /** As a sweep's file writes it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether trials of the recipe draw from it at all. */
  public boolean isDrawnBy(Recipe recipe) {
    Preparation preparation = recipe.preparation();
    return switch (this) {
      case INITIALIZATION, ORDER -> true;
      case AUGMENTATION -> preparation.augmentation().isRandom();
      case SPLIT -> preparation.holdout() > 0 || preparation.trainingExamples() > 0;
    };
  }
}
