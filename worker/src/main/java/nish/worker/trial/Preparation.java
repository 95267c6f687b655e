package nish.worker.trial;

import java.io.Serializable;

/**
 * What becomes of a dataset before a network sees it.
 *
 * @param augmentation of training images
 * @param inputScaling of all images
 * @param holdout how many training examples, drawn by the seed, are kept aside to validate on; with
 *     0 the dataset's test examples are what is validated on
 * @param trainingExamples how many of the rest, drawn by the seed, are trained on; 0 for all
 * @param testExamples how many of the test examples are judged by, the same for all seeds; 0 for
 *     all
 * @param badImages what is done about images that do not decode
 */
public record Preparation(
    Augmentation augmentation,
    InputScaling inputScaling,
    int holdout,
    int trainingExamples,
    int testExamples,
    BadImages badImages)
    implements Serializable {

  public static final Preparation DEFAULT =
      new Preparation(Augmentation.NONE, InputScaling.AUTO, 0, 0, 0, BadImages.FAIL);

  public Preparation {
    Rules.require(holdout >= 0, "a holdout must be at least 0", holdout);
    Rules.require(trainingExamples >= 0, "training examples ≥ 0", trainingExamples);
    Rules.require(testExamples >= 0, "test examples ≥ 0", testExamples);
  }
}
