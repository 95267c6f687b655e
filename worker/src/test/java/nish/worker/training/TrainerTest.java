package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nish.worker.data.DatasetCatalog;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.EpochListener;
import nish.worker.trial.EpochListener.Answer;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One trial, trained on the digits that come with Nish. */
class TrainerTest {

  private static final DatasetCatalog DATASETS = new DatasetCatalog(Path.of("unused"));
  private static final Recipe ONE_EPOCH = new Recipe(1, 64, 0.02, 0.9, 0);
  private static final Trial NISH = trial(ActivationChoice.of("nish", 1), ONE_EPOCH);

  @BeforeAll
  static void load() {
    Backend.require();
  }

  @Test
  void anEpochTeachesMostDigitsAndItsRepeatIsTheSameToTheLastBit() {
    Listener first = train(NISH);
    CompletableFuture<Listener> second = CompletableFuture.supplyAsync(() -> train(NISH));
    Listener third = train(NISH);

    assertThat(first.outcome).isEqualTo(new TrialOutcome.Completed());
    assertThat(first.epochs).hasSize(1);
    assertThat(first.epochs.get(0).epoch()).isZero();
    assertThat(first.epochs.get(0).validationAccuracy()).isGreaterThan(0.9);
    assertThat(first.epochs.get(0).learningRate()).isEqualTo(0.02);
    assertThat(List.of(second.join(), third)).allSatisfy(other -> assertSameBits(first, other));
  }

  @Test
  void progressGrowsToTheEpochsEnd() {
    Listener listener = train(trial(ActivationChoice.of("relu"), new Recipe(1, 1000, 0.01, 0, 0)));

    assertThat(listener.progress).hasSize(5).isSorted();
    assertThat(listener.progress.get(0)).isCloseTo(0.2, within(1e-12));
    assertThat(listener.progress.get(4)).isEqualTo(1);
  }

  @Test
  void aModelThatDivergesIsAnOutcome() {
    Listener listener = train(trial(ActivationChoice.of("nish", 1), new Recipe(5, 64, 1e6, 0, 0)));

    assertThat(listener.outcome).isEqualTo(new TrialOutcome.Diverged(0));
    assertThat(listener.epochs).hasSize(1);
  }

  @Test
  void theListenerCanStopATrialAndCancelIt() {
    Recipe twoEpochs = new Recipe(2, 1000, 0.01, 0, 0);
    Trial relu = trial(ActivationChoice.of("relu"), twoEpochs);

    assertThat(train(relu, new Listener(Answer.STOP)).outcome)
        .isEqualTo(new TrialOutcome.Stopped(0));
    assertThat(train(relu, new Listener(Answer.CANCELLED)).outcome)
        .isEqualTo(new TrialOutcome.Cancelled());
  }

  @Test
  void anInterruptCancelsATrialAndIsKept() {
    Thread.currentThread().interrupt();

    Listener listener = train(NISH);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(listener.outcome).isEqualTo(new TrialOutcome.Cancelled());
    assertThat(listener.epochs).isEmpty();
  }

  @Test
  void trialsOfOneSeedStartFromTheSameWeights() {
    assertThat(weights(NISH)).isEqualTo(weights(trial(ActivationChoice.of("relu"), ONE_EPOCH)));
  }

  @Test
  void trialsOfTwoSeedsDoNot() {
    Trial other = new Trial(NISH.activation(), "lenet", "digits", 2, ONE_EPOCH);

    assertThat(weights(NISH)).isNotEqualTo(weights(other));
  }

  @Test
  void theRecipeIsFollowed() {
    assertThat(lossWith(0, 0)).isNotEqualTo(lossWith(0.9, 0)).isNotEqualTo(lossWith(0, 0.1));
  }

  private static double lossWith(double momentum, double weightDecay) {
    Recipe recipe = new Recipe(1, 500, 0.01, momentum, weightDecay);
    return train(trial(ActivationChoice.of("relu"), recipe)).epochs.get(0).validationLoss();
  }

  private static Trial trial(ActivationChoice activation, Recipe recipe) {
    return new Trial(activation, "lenet", "digits", 1, recipe);
  }

  private static INDArray weights(Trial trial) {
    return TrialNetwork.build(trial, DATASETS.open("digits")).params();
  }

  private static Listener train(Trial trial) {
    return train(trial, new Listener(Answer.GO_ON));
  }

  private static Listener train(Trial trial, Listener listener) {
    listener.outcome = new Trainer(DATASETS).train(trial, listener);
    return listener;
  }

  private static void assertSameBits(Listener one, Listener other) {
    assertThat(other.epochs)
        .usingRecursiveComparison()
        .ignoringFields("seconds", "examplesPerSecond")
        .isEqualTo(one.epochs);
  }

  /** Keeps all that it hears. */
  private static final class Listener implements EpochListener {

    private final Answer answer;
    private final List<EpochMetrics> epochs = new ArrayList<>();
    private final List<Double> progress = new ArrayList<>();
    private TrialOutcome outcome;

    private Listener(Answer answer) {
      this.answer = answer;
    }

    @Override
    public Answer onEpoch(EpochMetrics metrics) {
      epochs.add(metrics);
      return answer;
    }

    @Override
    public void onProgress(double done) {
      progress.add(done);
    }
  }
}
