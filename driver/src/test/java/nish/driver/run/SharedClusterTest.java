package nish.driver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import nish.driver.results.TrialState;
import nish.driver.run.Sweeps.Run;
import nish.driver.spec.SweepSpec;
import nish.worker.trial.TrialId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several sweeps at once on one Spark in this process, two trials at once. */
@Timeout(300)
class SharedClusterTest {

  private static final String ENDLESS = "epochs: 10000, activation: relu, seed: ";

  @TempDir private Path folder;
  private Sweeps sweeps;

  @BeforeEach
  void open() {
    sweeps = new Sweeps(folder);
  }

  @AfterEach
  void close() {
    sweeps.close();
  }

  @Test
  void sweepsAtOnceShowWhatEachShowsAloneAndSharedTrialsAreTrainedOnce(@TempDir Path other) {
    SweepSpec first = first(sweeps);
    SweepSpec second = second(sweeps);
    SweepSpec several = several(sweeps);
    try (SharedCluster cluster = new SharedCluster(sweeps.settings())) {
      List<Run> runs =
          List.of(
              sweeps.start(cluster, first, Priority.NORMAL),
              sweeps.start(cluster, second, Priority.NORMAL),
              sweeps.start(cluster, several, Priority.LOW));
      runs.forEach(run -> run.end().join());

      assertThat(runs.get(0).heard().ended()).containsExactlyInAnyOrderElementsOf(first.trials());
      assertThat(runs.get(1).heard().ended()).containsExactlyInAnyOrderElementsOf(second.trials());
    }
    assertThat(sweeps.beginnings()).hasSize(6 + 6 - 3 + 1);
    assertThat(List.of(first, second, several))
        .allSatisfy(
            sweep -> {
              assertThat(sweeps.states(sweep)).containsOnly(TrialState.COMPLETED);
              assertThat(sweeps.attempts(sweep)).containsOnly(1);
            });
    try (Sweeps alone = new Sweeps(other)) {
      alone.runAlone(first(alone));
      alone.runAlone(second(alone));
      alone.runAlone(several(alone));
      assertThat(sweeps.bits(first)).isEqualTo(alone.bits(first)).doesNotContain(List.of());
      assertThat(sweeps.bits(second)).isEqualTo(alone.bits(second));
      assertThat(sweeps.bits(several)).isEqualTo(alone.bits(several));
    }
  }

  private static SweepSpec first(Sweeps sweeps) {
    return sweeps.save("first", "activation: [relu, nish], t: 1, seed: [1, 2, 3], epochs: 2");
  }

  /** Half of it is of the first, too. */
  private static SweepSpec second(Sweeps sweeps) {
    return sweeps.save("second", "activation: [relu, swish], seed: [1, 2, 3], epochs: 2");
  }

  private static SweepSpec several(Sweeps sweeps) {
    return sweeps.save("several", 2, "activation: relu, epochs: 1");
  }

  @Test
  void aSweepThatIsStoppedLeavesOthersRunning() throws Exception {
    SweepSpec first = sweeps.save("first", ENDLESS + "[1, 2]");
    SweepSpec second = sweeps.save("second", "activation: relu, seed: [3, 4], epochs: 2");
    try (SharedCluster cluster = new SharedCluster(sweeps.settings())) {
      Run stopped = sweeps.start(cluster, first, Priority.NORMAL);
      Sweeps.await(stopped, () -> stopped.heard().begun().size() == 2);
      Run going = sweeps.start(cluster, second, Priority.NORMAL);

      stopped.stop().make();
      stopped.end().join();

      going.end().join();
      assertThat(cluster.isAlive()).isTrue();
    }
    assertThat(sweeps.states(first)).containsOnly(TrialState.PENDING);
    assertThat(sweeps.states(second)).containsOnly(TrialState.COMPLETED);
    assertThat(sweeps.attempts(second)).containsOnly(1);
  }

  @Test
  void aSharedTrialThatItsSweepGivesBackIsTakenUpByTheOther() throws Exception {
    SweepSpec first = sweeps.save("first", ENDLESS + "1");
    SweepSpec second = sweeps.save("second", ENDLESS + "1");
    try (SharedCluster cluster = new SharedCluster(sweeps.settings())) {
      Run stopped = sweeps.start(cluster, first, Priority.NORMAL);
      Sweeps.await(stopped, () -> stopped.heard().begun().size() == 1);
      Run waiting = sweeps.start(cluster, second, Priority.NORMAL);
      Sweeps.await(waiting, () -> !waiting.heard().notes().isEmpty());
      assertThat(waiting.heard().notes().get(0)).contains("another sweep trains too: 1");
      assertThat(waiting.heard().begun()).isEmpty();

      stopped.stop().make();
      stopped.end().join();

      Sweeps.await(waiting, () -> !waiting.heard().epochs().isEmpty());
      assertThat(waiting.heard().begun()).isEqualTo(second.trials());
      assertThat(sweeps.states(second)).containsExactly(TrialState.RUNNING);
      assertThat(sweeps.attempts(second)).containsExactly(2);
    }
  }

  @Test
  void aHighSweepThatComesLaterHasItsTrialsBeforeOthers() throws Exception {
    SweepSpec low = sweeps.save("low", "activation: relu, epochs: 3, seed: " + seeds(300));
    SweepSpec high = sweeps.save("high", "activation: swish, epochs: 3, seed: " + seeds(8));
    try (SharedCluster cluster = new SharedCluster(sweeps.settings())) {
      Run earlier = sweeps.start(cluster, low, Priority.LOW);
      Sweeps.await(earlier, () -> earlier.heard().begun().size() >= 2);
      sweeps.start(cluster, high, Priority.HIGH).end().join();
      int before = earlier.heard().begun().size();
      Sweeps.await(earlier, () -> earlier.heard().begun().size() > before);
    }
    List<String> order = sweeps.beginnings();
    List<String> meanwhile = order.subList(order.indexOf("high"), order.lastIndexOf("high"));
    assertThat(meanwhile).filteredOn("high"::equals).hasSize(7);
    assertThat(meanwhile)
        .as("an equal share would be 7 in %s", order)
        .filteredOn("low"::equals)
        .hasSizeLessThanOrEqualTo(2);
  }

  private static List<Integer> seeds(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  @Test
  void whenSparkDiesItsSweepsEndAndAnotherGoesOn() throws Exception {
    SweepSpec sweep = sweeps.save("first", ENDLESS + "[1, 2]");
    SweepSpec others = sweeps.save("second", ENDLESS + "3");
    try (SharedCluster dying = new SharedCluster(sweeps.settings())) {
      Run run = sweeps.start(dying, sweep, Priority.NORMAL);
      Run other = sweeps.start(dying, others, Priority.NORMAL);
      Sweeps.await(run, () -> !run.heard().epochs().isEmpty());

      dying.cluster().spark().stop();

      assertThatThrownBy(() -> run.end().join()).hasCauseInstanceOf(RunException.class);
      assertThatThrownBy(() -> other.end().join()).hasCauseInstanceOf(RunException.class);
      assertThat(dying.isAlive()).isFalse();
      assertThatThrownBy(() -> sweeps.start(dying, sweep, Priority.NORMAL).end().join())
          .hasMessageContaining("has ended");
    }
    assertThat(sweeps.states(sweep)).containsOnly(TrialState.PENDING);
    int attempts = sweeps.attempts(sweep).get(0);
    try (SharedCluster next = new SharedCluster(sweeps.settings())) {
      Run again = sweeps.start(next, sweep, Priority.NORMAL);
      Sweeps.await(again, () -> !again.heard().epochs().isEmpty());
    }
    assertThat(sweeps.attempts(sweep).get(0)).isEqualTo(attempts + 1);
  }

  @Test
  void closingStopsWhatRunsAndKeepsIt() throws Exception {
    SweepSpec sweep = sweeps.save("first", ENDLESS + "[1, 2]");
    SharedCluster cluster = new SharedCluster(sweeps.settings());
    Run run = sweeps.start(cluster, sweep, Priority.NORMAL);
    Sweeps.await(run, () -> !run.heard().epochs().isEmpty());

    cluster.close();

    run.end().join();
    assertThat(cluster.isAlive()).isFalse();
    assertThat(sweeps.states(sweep)).containsOnly(TrialState.PENDING);
    assertThat(sweeps.trials(sweep)).anySatisfy(trial -> assertThat(trial.epochs()).isNotEmpty());
    assertThatThrownBy(() -> sweeps.start(cluster, sweep, Priority.NORMAL).end().join())
        .hasCauseInstanceOf(RunException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void aSweepWhoseTrialsAreCancelledEndsAlone() throws Exception {
    SweepSpec first = sweeps.save("first", ENDLESS + "1");
    SweepSpec second = sweeps.save("second", "activation: relu, seed: 2, epochs: 3");
    try (SharedCluster cluster = new SharedCluster(sweeps.settings())) {
      Run cancelled = sweeps.start(cluster, first, Priority.NORMAL);
      Run going = sweeps.start(cluster, second, Priority.NORMAL);
      Sweeps.await(cancelled, () -> !cancelled.heard().epochs().isEmpty());
      sweeps.store().cancel("first");
      cancelled.end().join();
      going.end().join();
    }
    TrialId trial = first.trials().get(0).id();
    assertThat(sweeps.states(first)).containsExactly(TrialState.CANCELLED);
    assertThat(sweeps.store().attempts(trial)).hasSize(1);
    assertThat(sweeps.states(second)).containsExactly(TrialState.COMPLETED);
  }
}
