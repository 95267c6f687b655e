package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nish.worker.data.DatasetCatalog;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.DatasetChoice;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps trials from beginning is told before any of them begins. */
class TrialCheckTest {

  @TempDir private Path dataDirectory;

  @Test
  void whatCanBeginHasNoProblem() {
    assertThat(problems(trial("lenet", "digits", Recipe.DEFAULT))).isEmpty();
    assertThat(problems(trial("res20", "digits@28", Recipe.DEFAULT.with("holdout", "4999"))))
        .isEmpty();
  }

  @Test
  void everyProblemIsToldOnce() {
    assertThat(
            problems(
                trial("lenet", "digits", Recipe.DEFAULT.with("holdout", "5000")),
                trial("res20", "digits@32", Recipe.DEFAULT),
                trial("res20", "digits@32", Recipe.DEFAULT.with("warmup_epochs", "1")),
                trial("mlp", "digits", Recipe.DEFAULT.with("test_examples", "2000"))))
        .hasSize(3)
        .satisfiesExactly(
            holdout -> assertThat(holdout).contains("too few for a holdout of 5000"),
            stages -> assertThat(stages).contains("res20 has three stages, but 1x32x32 asks for"),
            test -> assertThat(test).contains("fewer than test_examples: 2000"));
  }

  @Test
  void moreExecutorsThanBatchesAreTold() {
    Recipe recipe = Recipe.DEFAULT.with("training_examples", "640");

    assertThat(problems(trial("lenet", "digits", recipe.with("executors", "10")))).isEmpty();
    assertThat(problems(trial("lenet", "digits", recipe.with("executors", "11"))))
        .singleElement()
        .asString()
        .contains("11 executors share an epoch of 10 batches; lower executors or batch_size");
  }

  @Test
  void aFileThatIsNoNetworkIsTold() throws IOException {
    Path file = Files.createDirectories(dataDirectory.resolve("networks")).resolve("mine.json");
    Files.writeString(file, "{}");
    NetworkChoice mine =
        NetworkChoice.of("mine.json")
            .withDigest("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");

    assertThat(problems(trial(mine, "digits", Recipe.DEFAULT)))
        .singleElement()
        .asString()
        .startsWith(file + " cannot be trained: ");
  }

  private List<String> problems(Trial... trials) {
    return TrialCheck.problems(List.of(trials), new DatasetCatalog(dataDirectory));
  }

  private static Trial trial(String network, String dataset, Recipe recipe) {
    return trial(NetworkChoice.of(network), dataset, recipe);
  }

  private static Trial trial(NetworkChoice network, String dataset, Recipe recipe) {
    return new Trial(ActivationChoice.of("relu"), network, DatasetChoice.parse(dataset), 1, recipe);
  }
}
