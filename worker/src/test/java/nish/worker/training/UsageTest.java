package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import nish.worker.data.DatasetCatalog;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import nish.worker.trial.Usage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a trial tells that it used of its process. */
class UsageTest {

  private static final int FLOAT = 4;
  private static final int BATCH = 50;
  private static final Recipe RECIPE =
      new Recipe(2, BATCH, 0.02, 0.9, 0).with("training_examples", "250");
  private static final Trial TRIAL =
      new Trial(ActivationChoice.of("relu"), "lenet", "digits", 1, RECIPE);
  private static final DatasetCatalog DATASETS = new DatasetCatalog(Path.of("unused"));

  @BeforeAll
  static void load() {
    Backend.require();
  }

  @Test
  void aTrialThatIsAloneTellsThatAndAPeakAboveWhatItsNetworkAndItsDataNeed() {
    assumeThat(Path.of("/proc/self/clear_refs")).isWritable();

    Heard heard = train(new Heard());

    assertThat(heard.epochs()).hasSize(2);
    for (EpochMetrics epoch : heard.epochs()) {
      assertThat(epoch.usage().peakMemory().orElseThrow()).isGreaterThan(bytesNeeded());
      assertThat(epoch.usage().peakMemory().orElseThrow()).isLessThan(1L << 36);
      assertThat(epoch.usage().trialsInProcess()).isEqualTo(1);
      assertThat(epoch.usage().trialsOnDevice()).isEqualTo(1);
    }
  }

  /** Parameters, gradients and momentum; all images as bytes, and a batch of them as numbers. */
  private static long bytesNeeded() {
    long parameters =
        new TrialRun(TRIAL, DATASETS.open(TRIAL), DATASETS.root()).network().numParams();
    return 3 * FLOAT * parameters + 6000 * 28 * 28 + (long) FLOAT * BATCH * 28 * 28;
  }

  @Test
  void twoAtOnceTellThatInTheEpochsThatTheyShared() throws Exception {
    CountDownLatch firstHasBegun = new CountDownLatch(1);
    CountDownLatch secondIsDone = new CountDownLatch(1);
    Heard first = new Heard();
    CompletableFuture<Void> running =
        CompletableFuture.runAsync(
            () ->
                new Trainer(DATASETS)
                    .train(
                        TRIAL,
                        metrics -> {
                          firstHasBegun.countDown();
                          await(secondIsDone);
                          return first.onEpoch(metrics);
                        }));
    firstHasBegun.await();
    Heard second = train(new Heard());
    secondIsDone.countDown();
    running.join();

    assertThat(second.epochs())
        .extracting(epoch -> epoch.usage().trialsInProcess())
        .containsExactly(2, 2);
    assertThat(second.epochs())
        .extracting(epoch -> epoch.usage().trialsOnDevice())
        .containsExactly(2, 2);
    assertThat(first.epochs())
        .extracting(epoch -> epoch.usage().trialsInProcess())
        .as("alone in its first epoch, and when its second began there had been two")
        .containsExactly(1, 2);
  }

  @Test
  void trialsOnTwoCardsShareTheirProcessAlone() {
    SharedProcess process = new SharedProcess(ResidentMemory.OF_THIS_PROCESS);
    try (SharedProcess.Stay first = process.begin(0);
        SharedProcess.Stay second = process.begin(1)) {
      for (Usage usage : List.of(first.endEpoch(), second.endEpoch())) {
        assertThat(usage.trialsInProcess()).isEqualTo(2);
        assertThat(usage.trialsOnDevice()).isEqualTo(1);
      }
    }
  }

  @Test
  void aTrialKeepsItsPeakWhenAnotherBeginsWhichDoesNotInheritIt(@TempDir Path folder)
      throws Exception {
    Files.createFile(folder.resolve("clear_refs"));
    SharedProcess process = new SharedProcess(new ResidentMemory(folder));
    tell(folder, 700);
    try (SharedProcess.Stay first = process.begin(0)) {
      tell(folder, 900);
      try (SharedProcess.Stay second = process.begin(0)) {
        tell(folder, 300);
        assertThat(first.endEpoch().peakMemory()).hasValue(900 * 1024L);
        assertThat(second.endEpoch().peakMemory()).hasValue(300 * 1024L);
      }
      assertThat(folder.resolve("clear_refs")).hasContent("5");
    }
  }

  private static void tell(Path folder, int kilobytes) throws IOException {
    Files.writeString(
        folder.resolve("status"), "Name:\tjava\nVmHWM:\t  %d kB\n".formatted(kilobytes));
  }

  @Test
  void whereThePeakCannotBeSetBackItIsNotKnown(@TempDir Path folder) throws Exception {
    tell(folder, 123_456);
    ResidentMemory memory = new ResidentMemory(folder);
    assertThat(memory.peak()).hasValue(123_456 * 1024L);
    try (SharedProcess.Stay stay = new SharedProcess(memory).begin(0)) {
      assertThat(stay.endEpoch()).isEqualTo(new Usage(Usage.NOT_TOLD, 1, 1));
    }
    assertThat(new ResidentMemory(folder.resolve("no-linux")).peak()).isEmpty();
  }

  private static Heard train(Heard heard) {
    heard.ended(new Trainer(DATASETS).train(TRIAL, heard));
    return heard;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
