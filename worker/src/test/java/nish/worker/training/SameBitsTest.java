package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nish.worker.AnotherJvm;
import nish.worker.data.DatasetCatalog;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import org.junit.jupiter.api.Test;

/** That a trial's numbers are its own, with all that a recipe can have. */
class SameBitsTest {

  private static final Recipe RECIPE =
      new Recipe(2, 32, 0.02, 0.9, 1e-3)
          .with("optimizer", "sgd")
          .with("schedule", "cosine")
          .with("warmup_epochs", "1")
          .with("label_smoothing", "0.1")
          .with("augmentation", "pad=2,random_crop=1,max_random_rotate_angle=15")
          .with("holdout", "200")
          .with("training_examples", "300");

  @Test
  void aTrialIsTheSameToTheLastBitBesideAnotherAndInAnotherJvm() throws Exception {
    AnotherJvm other = AnotherJvm.start(SameBitsTest.class);
    List<List<Double>> alone = results("sgd");

    CompletableFuture<List<List<Double>>> beside =
        CompletableFuture.supplyAsync(() -> results("adam"));
    List<List<Double>> repeat = results("sgd");

    assertThat(repeat).hasSize(2).isEqualTo(alone);
    assertThat(beside.join()).hasSize(2).isNotEqualTo(alone);
    assertThat(other.output()).isEqualTo(alone.toString());
  }

  /** Prints the results of the trial. */
  public static void main(String[] arguments) {
    System.out.println(results("sgd"));
  }

  private static List<List<Double>> results(String optimizer) {
    Backend.require();
    Recipe recipe = RECIPE.with("optimizer", optimizer);
    Heard heard = new Heard();
    new Trainer(new DatasetCatalog(Path.of("unused")))
        .train(new Trial(ActivationChoice.of("nish", 1), "lenet", "digits", 3, recipe), heard);
    return heard.results();
  }
}
