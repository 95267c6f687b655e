package nish.driver.spec;

import java.util.List;
import nish.worker.trial.Augmentation;
import nish.worker.trial.BadImages;
import nish.worker.trial.InputScaling;
import nish.worker.trial.Preparation;

/** The keys of what becomes of a dataset before a network sees it. */
final class PreparationParameters {

  static final Key<Augmentation> AUGMENTATION =
      Key.of(
          "augmentation",
          Augmentation.class,
          Preparation.DEFAULT.augmentation(),
          AugmentationForm::new,
          "How training images are changed each time that they are seen.");

  static final Key<InputScaling> INPUT_SCALING =
      Key.of(
          "input_scaling",
          InputScaling.class,
          Preparation.DEFAULT.inputScaling(),
          known -> Named.of("input scaling", InputScaling.class),
          "What a network sees of a pixel: unit is from 0 to 1, mean is minus the colour's mean,"
              + " standard divides that by its deviation, auto is unit for grey images and mean for"
              + " coloured ones.");

  static final Key<Validation> VALIDATION =
      Key.of(
          "validation",
          Validation.class,
          Validation.ON_TEST,
          ValidationForm::new,
          "What trials are validated on: the dataset's test examples, or training examples that are"
              + " held out, so that a choice is made without looking at the test.");

  static final Key<Long> TRAINING_EXAMPLES =
      Key.whole(
          "training_examples",
          Preparation.DEFAULT.trainingExamples(),
          0,
          100_000_000,
          "How many training examples, drawn by the seed, are trained on; 0 for all.");

  static final Key<Long> TEST_EXAMPLES =
      Key.whole(
          "test_examples",
          Preparation.DEFAULT.testExamples(),
          0,
          100_000_000,
          "How many of the test examples, the same for all seeds, are judged by; 0 for all.");

  static final Key<BadImages> BAD_IMAGES =
      Key.of(
          "bad_images",
          BadImages.class,
          Preparation.DEFAULT.badImages(),
          known -> Named.of("treatment of bad images", BadImages.class),
          "What becomes of a trial whose dataset holds images that do not decode: it fails, or skips"
              + " and counts them.");

  /** In the order of a sweep's file. */
  static final List<Key<?>> KEYS =
      List.of(
          AUGMENTATION, INPUT_SCALING, VALIDATION, TRAINING_EXAMPLES, TEST_EXAMPLES, BAD_IMAGES);

  private PreparationParameters() {}
}
