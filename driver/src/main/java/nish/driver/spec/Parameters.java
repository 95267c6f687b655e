package nish.driver.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nish.activations.ActivationEntry;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Augmentation;
import nish.worker.trial.BadImages;
import nish.worker.trial.DatasetChoice;
import nish.worker.trial.DecayScope;
import nish.worker.trial.Descent;
import nish.worker.trial.InitialWeights;
import nish.worker.trial.InputScaling;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Optimizer;
import nish.worker.trial.Preparation;
import nish.worker.trial.Recipe;
import nish.worker.trial.Schedule;

/** The keys under {@code parameters}: each may have one value or be an axis of several. */
final class Parameters {

  static final Key<ActivationChoice> ACTIVATION =
      Key.required(
          "activation",
          ActivationChoice.class,
          ActivationChoice.of("relu"),
          NamedActivation::of,
          "The activation functions to compare, by their names in the catalogue, or as "
              + SeriesForm.EXAMPLE
              + " by the coefficients of a sum of exponentials.");

  static final Key<NetworkChoice> NETWORK =
      Key.required(
          "network",
          NetworkChoice.class,
          NetworkChoice.of("lenet"),
          NamedNetwork::of,
          "The networks to train, by their names in the catalogue, or as files (name.json, name.h5)"
              + " of the data directory's folder networks.");

  static final Key<DatasetChoice> DATASET =
      Key.required(
          "dataset",
          DatasetChoice.class,
          DatasetChoice.parse("digits"),
          NamedDataset::of,
          "The datasets to train on, by their names in the catalogue or their folders in the data"
              + " directory; cifar10@28 for images of 28×28.");

  static final Key<Long> SEED =
      Key.whole(
          "seed",
          1,
          0,
          Long.MAX_VALUE,
          "Trials that share a seed share their initial weights and the order of their data, so"
              + " that they can be compared in pairs.");

  static final Key<Long> EPOCHS =
      Key.whole("epochs", Recipe.DEFAULT.epochs(), 1, 10_000, "Passes over the training examples.");

  static final Key<Long> BATCH_SIZE =
      Key.whole("batch_size", Recipe.DEFAULT.batchSize(), 1, 65_536, "Examples in a step.");

  static final Key<Double> LEARNING_RATE =
      Key.real(
          "learning_rate",
          Recipe.DEFAULT.learningRate(),
          RealNumber.ABOVE_ZERO,
          "The full step size of stochastic gradient descent.");

  static final Key<Schedule> SCHEDULE =
      Key.of(
          "schedule",
          Schedule.class,
          Descent.DEFAULT.schedule(),
          ScheduleForm::new,
          "How the learning rate changes from epoch to epoch.");

  static final Key<Long> WARMUP_EPOCHS =
      Key.whole(
          "warmup_epochs",
          Descent.DEFAULT.warmupEpochs(),
          0,
          10_000,
          "Epochs at the beginning, in which the learning rate grows to its full value.");

  static final Key<Optimizer> OPTIMIZER =
      Key.of(
          "optimizer",
          Optimizer.class,
          Descent.DEFAULT.optimizer(),
          known -> Named.of("optimizer", Optimizer.class),
          "How a gradient becomes a step: sgd has plain momentum, nesterov Nesterov's, adam none.");

  static final Key<Double> MOMENTUM =
      Key.real(
          "momentum",
          Recipe.DEFAULT.momentum(),
          RealNumber.FROM_ZERO_TO_BELOW_ONE,
          "The momentum of sgd and nesterov, from 0 (none) to below 1; adam has one trial, not one"
              + " for each momentum.");

  static final Key<Double> WEIGHT_DECAY =
      Key.real(
          "weight_decay",
          Recipe.DEFAULT.weightDecay(),
          RealNumber.FROM_ZERO,
          "The pull of what weight_decay_on names towards 0.");

  static final Key<DecayScope> WEIGHT_DECAY_ON =
      Key.of(
          "weight_decay_on",
          DecayScope.class,
          Descent.DEFAULT.weightDecayOn(),
          known -> Named.of("scope of weight decay", DecayScope.class),
          "Which parameters weight decay pulls: the weights, those and batch norm's gamma, or all.");

  static final Key<InitialWeights> INITIAL_WEIGHTS =
      Key.of(
          "initial_weights",
          InitialWeights.class,
          Descent.DEFAULT.initialWeights(),
          known -> Named.of("distribution of initial weights", InitialWeights.class),
          "What initial weights are drawn from: xavier_in has the variance 2 / fan-in.");

  static final Key<Double> LABEL_SMOOTHING =
      Key.real(
          "label_smoothing",
          Descent.DEFAULT.labelSmoothing(),
          RealNumber.FROM_ZERO_TO_BELOW_ONE,
          "The share of each label that is spread over all classes, from 0 to below 1.");

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

  static final Key<BadImages> BAD_IMAGES =
      Key.of(
          "bad_images",
          BadImages.class,
          Preparation.DEFAULT.badImages(),
          known -> Named.of("treatment of bad images", BadImages.class),
          "What becomes of a trial whose dataset holds images that do not decode: it fails, or skips"
              + " and counts them.");

  /** The keys that every trial has a value of. */
  static final List<Key<?>> OF_TRIALS =
      List.of(
          ACTIVATION,
          NETWORK,
          DATASET,
          SEED,
          EPOCHS,
          BATCH_SIZE,
          LEARNING_RATE,
          SCHEDULE,
          WARMUP_EPOCHS,
          OPTIMIZER,
          MOMENTUM,
          WEIGHT_DECAY,
          WEIGHT_DECAY_ON,
          INITIAL_WEIGHTS,
          LABEL_SMOOTHING,
          AUGMENTATION,
          INPUT_SCALING,
          VALIDATION,
          TRAINING_EXAMPLES,
          BAD_IMAGES);

  private Parameters() {}

  /** The keys of trials, each subject's own after it. */
  static List<Key<?>> all(KnownNames known) {
    List<Key<?>> all = new ArrayList<>(OF_TRIALS);
    all.addAll(all.indexOf(ACTIVATION) + 1, new ActivationParameters(known.activations()).keys());
    all.addAll(all.indexOf(NETWORK) + 1, NetworkParameters.KEYS);
    return List.copyOf(all);
  }

  /** Throws where an added activation has a parameter whose key every trial has too. */
  static void checkKeys(List<ActivationEntry> activations) {
    Stream.concat(OF_TRIALS.stream(), NetworkParameters.KEYS.stream())
        .forEach(
            key ->
                activations.stream()
                    .filter(ActivationParameters.taking(key.name()))
                    .forEach(entry -> refuse(key, entry)));
  }

  private static void refuse(Key<?> key, ActivationEntry entry) {
    throw new IllegalArgumentException(
        "%s is a key of every sweep, but a parameter of the added activation %s too;"
                .formatted(key.name(), entry.name())
            + " rename it there");
  }
}
