package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nish.worker.data.DatasetCatalog;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A trial's network, epoch after epoch. */
class TrialRunTest {

  @BeforeAll
  static void load() {
    Backend.require();
  }

  @Test
  void anInfiniteParameterIsNoticedThoughARectifierHidesItFromTheLoss() {
    Recipe recipe = new Recipe(2, 50, 0.02, 0.9, 0).with("training_examples", "250");
    TrialRun run =
        new TrialRun(
            new Trial(ActivationChoice.of("relu"), "lenet", "digits", 1, recipe),
            new DatasetCatalog(Path.of("unused")).open("digits"),
            Path.of("unused"));
    assertThat(run.hasFiniteParameters()).isTrue();

    run.network().getParam("convolution1_b").putScalar(0, Float.NEGATIVE_INFINITY);
    EpochMetrics metrics = run.epoch(0, done -> {});

    assertThat(metrics.trainingLoss()).isFinite();
    assertThat(metrics.validationLoss()).isFinite();
    assertThat(run.hasFiniteParameters()).isFalse();
  }
}
