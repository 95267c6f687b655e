package nish.driver.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.time.Duration;
import nish.worker.checkpoint.CheckpointPlan;
import nish.worker.checkpoint.CheckpointStore;
import nish.worker.data.DatasetCatalog;
import nish.worker.data.Share;
import nish.worker.training.Trainer;
import nish.worker.training.TrialRun;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.EpochListener;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One trial by several executors: threads of a Spark in this process. */
class ParallelTrainingTest {

  private static final Path DATA = Path.of("unused");
  private static final DatasetCatalog DATASETS = new DatasetCatalog(DATA);

  /** 16 batches, so that of two rounds the last is short. */
  private static final Recipe RECIPE =
      new Recipe(2, 64, 0.02, 0.9, 1e-4)
          .with("training_examples", "1000")
          .with("test_examples", "300")
          .with("holdout", "500");

  @ParameterizedTest
  @CsvSource({"lenet, sgd", "lenet, nesterov", "lenet, adam", "res20, sgd"})
  void byOneWorkerIsToTheLastBitWhatATaskMakesOfIt(String network, String optimizer) {
    Recipe recipe = network.equals("lenet") ? RECIPE : RECIPE.with("training_examples", "200");
    Trial trial = trial(network, recipe.with("optimizer", optimizer));
    Heard task = new Heard();
    new Trainer(DATASETS).train(trial, task);

    Heard worker = onSpark("local[1]", trial);

    assertThat(worker.judged()).isEqualTo(task.judged());
    for (int epoch = 0; epoch < RECIPE.epochs(); epoch++) {
      assertThat(worker.losses().get(epoch))
          .as("sums of losses, but for the order that they are added in")
          .isCloseTo(task.losses().get(epoch), withinPercentage(1e-10));
    }
  }

  @Test
  void isTheSameToTheLastBitHoweverManyExecutorsThereAreAndWhicheverIsFirst() {
    Trial trial = trial("lenet", RECIPE.with("executors", "3"));
    Heard oneByOne = onSpark("local[1]", trial);

    assertThat(oneByOne.progress()).containsExactly(0.5, 1.0, 1.5, 2.0);
    assertThat(onSpark("local[3]", trial).results()).isEqualTo(oneByOne.results());
    assertThat(onSpark("local[3]", trial).results()).isEqualTo(oneByOne.results());
    assertThat(onSpark("local[1]", trial("lenet", RECIPE)).results())
        .isNotEqualTo(oneByOne.results());
  }

  @Test
  void averagesParametersAndTheOptimizersNumbersOfWorkersThatBeganAlike() {
    Recipe recipe = RECIPE.with("training_examples", "640").with("executors", "2");
    Trial trial = trial("lenet", recipe);
    ComputationGraph first = alone(trial, 0);
    ComputationGraph second = alone(trial, 1);

    try (JavaSparkContext spark = spark("local[2]")) {
      ParallelTraining training = ParallelTraining.begin(spark, trial, DATA);
      training.epoch(0, done -> {});

      assertThat(training.network().params()).isEqualTo(mean(first.params(), second.params()));
      assertThat(training.network().getUpdater().getStateViewArray())
          .isEqualTo(
              mean(
                  first.getUpdater().getStateViewArray(), second.getUpdater().getStateViewArray()));
      assertThat(first.params()).isNotEqualTo(second.params());
    }
  }

  @Test
  void goesOnFromACheckpointToTheSameBits(@TempDir Path folder) {
    Trial trial = trial("lenet", RECIPE.with("optimizer", "adam").with("executors", "3"));
    CheckpointPlan plan = new CheckpointPlan(folder.toUri(), 1, Duration.ofHours(1));
    Trainer trainer = new Trainer(DATASETS, new CheckpointStore(plan, new Configuration()));
    Heard through = onSpark("local[2]", trial);

    try (JavaSparkContext spark = spark("local[2]")) {
      assertThatThrownBy(() -> train(trainer, spark, trial, new Heard(1))).hasMessage("lost");
      Heard resumed = new Heard();
      train(trainer, spark, trial, resumed);

      assertThat(resumed.progress()).containsExactly(1.5, 2.0);
      assertThat(resumed.results()).isEqualTo(through.results());
    }
  }

  @Test
  void divergesAsAnOutcome() {
    Recipe recipe =
        new Recipe(3, 64, 1e6, 0, 0).with("executors", "2").with("training_examples", "640");
    try (JavaSparkContext spark = spark("local[2]")) {
      assertThat(train(new Trainer(DATASETS), spark, trial("lenet", recipe), new Heard()))
          .isEqualTo(new TrialOutcome.Diverged(0));
    }
  }

  @Test
  void failsWithTheReasonThatAnExecutorTells() {
    Trial trial = new Trial(ActivationChoice.of("relu"), "lenet", "digit", 1, RECIPE);
    try (JavaSparkContext spark = spark("local[2]")) {
      assertThatThrownBy(() -> ParallelTraining.begin(spark, trial, DATA))
          .isInstanceOf(TrialFailure.class)
          .hasMessageContaining("did you mean \"digits\"?");
    }
  }

  /** What one worker's share of the first round leads to, without Spark. */
  private static ComputationGraph alone(Trial trial, int worker) {
    TrialRun run = new TrialRun(trial, DATASETS.open(trial), DATA);
    run.train(0, new Share(0, worker, 2));
    return run.network();
  }

  private static INDArray mean(INDArray first, INDArray second) {
    return first.add(second).divi(2);
  }

  private static Heard onSpark(String master, Trial trial) {
    Heard heard = new Heard();
    try (JavaSparkContext spark = spark(master)) {
      train(new Trainer(DATASETS), spark, trial, heard);
    }
    return heard;
  }

  private static TrialOutcome train(
      Trainer trainer, JavaSparkContext spark, Trial trial, EpochListener listener) {
    ParallelTraining training = ParallelTraining.begin(spark, trial, DATA);
    return trainer.train(trial, training, training.provenance(), listener);
  }

  private static JavaSparkContext spark(String master) {
    return new JavaSparkContext(
        new SparkConf()
            .setAppName("parallel training")
            .setMaster(master)
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "localhost")
            .set("spark.driver.bindAddress", "127.0.0.1"));
  }

  private static Trial trial(String network, Recipe recipe) {
    return new Trial(ActivationChoice.of("nish", 1), network, "digits", 1, recipe);
  }
}
