package nish.driver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import nish.worker.checkpoint.CheckpointPlan;
import org.junit.jupiter.api.Test;

/** Whether a cluster is waited for, begun on or refused. */
class ClusterRoomTest {

  private static final Room NEEDED = new Room(1, 2, 1024);
  private static final WorkerRoom IDLE = worker(new Room(2, 4, 4096));
  private static final WorkerRoom BUSY = worker(new Room(2, 1, 4096));
  private static final WorkerRoom SMALL =
      new WorkerRoom("small", new Room(0, 8, 4096), new Room(0, 8, 4096));

  @Test
  void oneFreeWorkerIsEnough() {
    assertThat(saidUntilBegun(List.of(List.of(SMALL, BUSY, IDLE)))).isEmpty();
  }

  @Test
  void anEmptyClusterAndABusyOneAreWaitedForAndSaidOnce() {
    assertThat(saidUntilBegun(List.of(List.of(), List.of(BUSY), List.of(IDLE))))
        .containsExactly("spark://host:7077 has no worker; waits 5 minutes for one");
    assertThat(saidUntilBegun(List.of(List.of(BUSY, SMALL), List.of(IDLE)))).hasSize(1);
  }

  @Test
  void whatNoWorkerEverHasIsRefusedWithTheFigures() {
    assertThatThrownBy(() -> saidUntilBegun(List.of(List.of(SMALL))))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("needs 1 GPU, 2 cores and 1024 MiB")
        .hasMessageContaining("small has 0 GPUs, 8 cores and 4096 MiB");
  }

  @Test
  void aMasterThatDoesNotTellIsLeftToSpark() {
    List<String> said = new ArrayList<>();

    room(Duration.ZERO).await(Optional::empty, said::add);

    assertThat(said).isEmpty();
  }

  @Test
  void patienceEnds() {
    assertThatThrownBy(
            () -> room(Duration.ZERO).await(() -> Optional.of(List.of(BUSY)), line -> {}))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("after 0 minutes")
        .hasMessageContaining("--wait-minutes");
  }

  @Test
  void aUrlWithoutAPortIsBadInput() {
    RunSettings settings = settings("spark://host", Duration.ZERO);

    assertThatThrownBy(() -> new ClusterRoom(settings).await(line -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("spark://host:7077")
        .hasMessageEndingWith("is spark://host");
  }

  private static List<String> saidUntilBegun(List<List<WorkerRoom>> answers) {
    Queue<List<WorkerRoom>> left = new ArrayDeque<>(answers);
    List<String> said = new ArrayList<>();
    room(Duration.ofMinutes(5)).await(() -> Optional.of(left.remove()), said::add);
    assertThat(left).isEmpty();
    return said;
  }

  private static ClusterRoom room(Duration patience) {
    return new ClusterRoom(settings("spark://host:7077", patience), NEEDED);
  }

  private static RunSettings settings(String master, Duration patience) {
    Path data = Path.of("data");
    CheckpointPlan plan = new CheckpointPlan(CheckpointPlan.folder("kept"), 1, Duration.ofHours(1));
    return new RunSettings(master, 1, data, plan, Duration.ZERO, new Placement(0, patience));
  }

  private static WorkerRoom worker(Room free) {
    return new WorkerRoom("large", new Room(2, 4, 4096), free);
  }
}
