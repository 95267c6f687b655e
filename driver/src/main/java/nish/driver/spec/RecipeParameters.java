package nish.driver.spec;

import java.util.List;
import nish.worker.trial.DecayScope;
import nish.worker.trial.Descent;
import nish.worker.trial.InitialWeights;
import nish.worker.trial.Optimizer;
import nish.worker.trial.Recipe;
import nish.worker.trial.Schedule;

/** The keys of how a network is trained. */
final class RecipeParameters {

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

  /** In the order of a sweep's file. */
  static final List<Key<?>> KEYS =
      List.of(
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
          LABEL_SMOOTHING);

  private RecipeParameters() {}
}
