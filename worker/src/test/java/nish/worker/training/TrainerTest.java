package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import nish.worker.data.DataException;
import nish.worker.data.DatasetCatalog;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.EpochListener.Answer;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One trial, trained on the digits that come with Nish. */
class TrainerTest {

  private static final DatasetCatalog DATASETS = new DatasetCatalog(Path.of("unused"));
  private static final Trial NISH =
      trial(ActivationChoice.of("nish", 1), new Recipe(1, 64, 0.02, 0.9, 0));

  private static final Recipe SMALL =
      new Recipe(2, 50, 0.02, 0.9, 0).with("training_examples", "250");

  @BeforeAll
  static void load() {
    Backend.require();
  }

  @Test
  void anEpochTeachesMostDigitsAndItsRepeatBesideAnotherTrialIsTheSameToTheLastBit() {
    Trial relu = trial(ActivationChoice.of("relu"), new Recipe(2, 128, 0.02, 0.9, 0));

    Heard first = train(NISH, new Heard(Answer.GO_ON));
    CompletableFuture<Heard> other =
        CompletableFuture.supplyAsync(() -> train(relu, new Heard(Answer.STOP)));
    Heard repeat = train(NISH, new Heard(Answer.GO_ON));

    assertThat(first.outcome()).isEqualTo(new TrialOutcome.Completed());
    assertThat(first.epochs()).hasSize(1);
    assertThat(first.epochs().get(0).validationAccuracy()).isGreaterThan(0.9);
    assertThat(repeat.results()).isEqualTo(first.results());
    assertThat(other.join().outcome()).isEqualTo(new TrialOutcome.Stopped(0));
    assertThat(other.join().epochs()).hasSize(1);
  }

  @Test
  void progressGrowsOverTheEpochsUntilTheListenerCancels() {
    Trial relu = trial(ActivationChoice.of("relu"), new Recipe(5, 1000, 0.01, 0.9, 0));

    Heard heard = train(relu, new Heard(Answer.GO_ON, Answer.CANCELLED));

    assertThat(heard.outcome()).isEqualTo(new TrialOutcome.Cancelled());
    assertThat(heard.epochs()).extracting(EpochMetrics::epoch).containsExactly(0, 1);
    assertThat(heard.epochs()).extracting(EpochMetrics::learningRate).containsOnly(0.01);
    assertThat(heard.epochs()).allSatisfy(epoch -> assertThat(epoch.seconds()).isPositive());
    assertThat(heard.progress()).hasSize(10).isSorted();
    assertThat(heard.progress().get(0)).isCloseTo(0.2, within(1e-12));
    assertThat(heard.progress().get(9)).isEqualTo(2);
  }

  @Test
  void aTrialThatHoldsOutIsValidatedOnThatAndTestedOnTheTestExamples() {
    Recipe few = SMALL.with("training_examples", "500");
    Heard testedOnly = train(trial(ActivationChoice.of("relu"), few), new Heard());
    Heard heldOut =
        train(trial(ActivationChoice.of("relu"), few.with("holdout", "300")), new Heard());

    assertThat(testedOnly.epochs()).allMatch(epoch -> Double.isNaN(epoch.testAccuracy()));
    assertThat(testedOnly.epochs()).allMatch(epoch -> Double.isNaN(epoch.testLoss()));
    assertThat(heldOut.epochs()).hasSize(2);
    assertThat(heldOut.epochs())
        .allSatisfy(
            epoch -> {
              assertThat(epoch.testAccuracy()).isGreaterThan(0.3);
              assertThat(epoch.testLoss()).isBetween(0.1, 2.3);
              assertThat(epoch.validationAccuracy()).isNotEqualTo(epoch.testAccuracy());
              assertThat(epoch.validationAccuracy() * 300)
                  .as("correct answers of 300")
                  .isCloseTo(Math.rint(epoch.validationAccuracy() * 300), within(1e-9));
            });
  }

  @Test
  void theRateThatIsToldFollowsTheScheduleAndTheWarmUp() {
    Recipe recipe = SMALL.with("schedule", "steps(1; 0.5)").with("warmup_epochs", "1");

    Heard heard = train(trial(ActivationChoice.of("relu"), recipe), new Heard());

    assertThat(heard.epochs()).extracting(EpochMetrics::learningRate).containsExactly(0.01, 0.01);
  }

  @Test
  void aHoldoutOfTooManyIsRefused() {
    Trial trial = trial(ActivationChoice.of("relu"), SMALL.with("holdout", "5000"));

    assertThatThrownBy(() -> train(trial, new Heard()))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("digits has 5000 training examples, too few for a holdout of 5000");
  }

  @ParameterizedTest
  @CsvSource({
    "sgd, constant, 1e6, 0",
    "adam, constant, 1e30, 0",
    "nesterov, steps(1; 1e9), 0.01, 1",
    "adam, steps(1; 1e33), 0.001, 1"
  })
  void aModelDivergesByAnyOptimizerAndInTheEpochWhoseRateIsTooHigh(
      String optimizer, String schedule, double rate, int epoch) {
    Recipe recipe =
        new Recipe(3, 64, rate, 0.9, 0)
            .with("training_examples", "640")
            .with("optimizer", optimizer)
            .with("schedule", schedule);

    Heard heard = train(trial(ActivationChoice.of("nish", 1), recipe), new Heard());

    assertThat(heard.outcome()).isEqualTo(new TrialOutcome.Diverged(epoch));
    assertThat(heard.epochs()).hasSize(epoch + 1);
  }

  @Test
  void aModelThatDivergesIsAnOutcome() {
    Heard heard =
        train(trial(ActivationChoice.of("nish", 1), new Recipe(5, 64, 1e6, 0, 0)), new Heard());

    assertThat(heard.outcome()).isEqualTo(new TrialOutcome.Diverged(0));
    assertThat(heard.epochs()).hasSize(1);
    assertThat(heard.progress().size()).as("steps until it was noticed").isLessThan(5000 / 64);
  }

  @Test
  void anInterruptBeforeTheFirstStepCancelsATrialAndIsKept() {
    Thread.currentThread().interrupt();

    Heard heard = train(NISH, new Heard());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(heard.outcome()).isEqualTo(new TrialOutcome.Cancelled());
    assertThat(heard.epochs()).isEmpty();
    assertThat(heard.progress()).isEmpty();
  }

  @Test
  void anInterruptWithinAnEpochCancelsATrialAfterTheStepAndIsKept() {
    Heard heard = train(NISH, new Heard().andInterruptsAfterTheFirstStep());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(heard.outcome()).isEqualTo(new TrialOutcome.Cancelled());
    assertThat(heard.epochs()).isEmpty();
    assertThat(heard.progress()).hasSize(1);
  }

  @Test
  void aTrialOfUnknownThingsIsRefusedWithTheNearest() {
    assertThatThrownBy(() -> trainOn(ActivationChoice.of("nihs"), "lenet", "digits"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean \"nish\"?");
    assertThatThrownBy(() -> trainOn(NISH.activation(), "lenett", "digits"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean \"lenet\"?");
    assertThatThrownBy(() -> trainOn(NISH.activation(), "lenet", "digit"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("did you mean \"digits\"?");
  }

  private static void trainOn(ActivationChoice activation, String network, String dataset) {
    train(new Trial(activation, network, dataset, 1, NISH.recipe()), new Heard());
  }

  private static Trial trial(ActivationChoice activation, Recipe recipe) {
    return new Trial(activation, "lenet", "digits", 1, recipe);
  }

  private static Heard train(Trial trial, Heard heard) {
    heard.ended(new Trainer(DATASETS).train(trial, heard));
    return heard;
  }
}
