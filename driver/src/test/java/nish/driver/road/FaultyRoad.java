package nish.driver.road;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import nish.driver.results.ResultsStore;
import nish.driver.results.ResultsStores;
import nish.driver.results.StoreAwayException;

/** A cluster, a database, a disk and a driver, to all of which faults happen. */
final class FaultyRoad implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final Path folder;
  private final Random random;
  private final Optional<Island> island;
  private final Optional<SmallDisk> disk;
  private final ClusterRoad road;
  private final ResultsStore store;
  private final ExecutorService mending = Executors.newCachedThreadPool();
  private final Map<Object, Future<?>> broken = new HashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile Instant databaseBack = Instant.EPOCH;
  private int told;
  private int givenUp;
  private Optional<SweepDriver> driver = Optional.empty();

  /** Starts all of it. */
  FaultyRoad(Path folder, long seed) throws IOException {
    this.folder = folder;
    this.random = new Random(seed);
    island = Island.ifPossible();
    disk = SmallDisk.ifPossible(folder.resolve("checkpoints"));
    road = new ClusterRoad(folder, island.isPresent() ? Island.mainland() : "127.0.0.1");
    store = ResultsStores.open(road.database().url());
    if (island.isPresent()) {
      road.cluster().settle(island.get());
    }
  }

  /**
   * Runs a sweep to its end.
   *
   * @param most how many faults may happen meanwhile
   * @return those that did
   */
  Map<Fault, Integer> run(FaultySweep sweep, int most) throws Exception {
    String checkpoints = folder.resolve("checkpoints").toString();
    SweepDriver running =
        new SweepDriver(
            road,
            () -> databaseBack,
            sweep.fileIn(folder),
            "--checkpoints",
            checkpoints,
            "--checkpoint-epochs",
            "1");
    driver = Optional.of(running);
    Map<Fault, Integer> happened = new EnumMap<>(Fault.class);
    int count = 0;
    while (!running.isDone()) {
      tellWhatWasNotMended();
      waitUntilItTrains(sweep);
      sleep(500 + random.nextInt(10_000));
      if (count < most && !running.isDone() && happens(Fault.any(random), happened)) {
        count++;
      }
    }
    mended();
    givenUp += running.givenUp();
    Faults.say("the sweep is done; its driver was started %d times".formatted(running.starts()));
    return happened;
  }

  /**
   * What is only about to start has little to lose; but while the database is away none can tell.
   */
  private void waitUntilItTrains(FaultySweep sweep) {
    for (int fifth = 0; fifth < 5 * PATIENCE_SECONDS && !hasTold(sweep); fifth++) {
      sleep(200);
    }
  }

  /** Whether epochs were reported since this was last so. */
  private boolean hasTold(FaultySweep sweep) {
    try {
      int now = store.trials(sweep.name()).stream().mapToInt(trial -> trial.epochs().size()).sum();
      boolean isNews = now != told;
      told = now;
      return isNews;
    } catch (StoreAwayException e) {
      return true;
    }
  }

  private boolean happens(Fault fault, Map<Fault, Integer> happened) throws Exception {
    boolean did = happens(fault);
    if (did) {
      int times = happened.merge(fault, 1, Integer::sum);
      Faults.say("%s (%d)".formatted(fault, times));
    }
    return did;
  }

  /** False where there is nothing now that it could happen to. */
  private boolean happens(Fault fault) throws Exception {
    return switch (fault) {
      case EXECUTOR_KILLED -> road.cluster().killExecutor(random);
      case WORKER_KILLED -> road.cluster().killWorker(random);
      case DRIVER_KILLED -> driver.orElseThrow().kill();
      case DRIVER_TOLD_TO_END -> driver.orElseThrow().tellToEnd();
      case DATABASE_STOPPED -> databaseIsAway(1, 10, road.database()::stop);
      case DATABASE_CRASHED -> databaseIsAway(0, 5, road.database()::crash);
      case NETWORK_CUT ->
          island.isPresent() && lasts(island, 5, 40, island.get()::cut, island.get()::mend);
      case DISK_FULL -> disk.isPresent() && lasts(disk, 1, 10, disk.get()::fill, disk.get()::clear);
    };
  }

  private boolean databaseIsAway(int least, int most, Runnable end) {
    return lasts(
        road.database(),
        least,
        most,
        () -> {
          databaseBack = Instant.MAX;
          end.run();
        },
        () -> {
          road.database().start();
          databaseBack = Instant.now();
        });
  }

  /** How often drivers ended by themselves before their sweep was done. */
  int givenUp() {
    return givenUp;
  }

  /** What breaks now is mended after some seconds, while other faults happen. */
  private boolean lasts(Object what, int least, int most, Runnable breakIt, Runnable mend) {
    Future<?> last = broken.get(what);
    if (last != null && !last.isDone()) {
      return false;
    }
    int millis = 1000 * least + random.nextInt(1000 * (most - least));
    breakIt.run();
    broken.put(
        what,
        mending.submit(
            () -> {
              sleep(millis);
              mend.run();
              Faults.say("mended after %.0f s".formatted(millis / 1000.0));
            }));
    return true;
  }

  private void tellWhatWasNotMended() throws Exception {
    for (Future<?> each : broken.values()) {
      if (each.isDone()) {
        each.get();
      }
    }
  }

  /** Waits until nothing is broken. */
  private void mended() throws Exception {
    for (Future<?> each : broken.values()) {
      each.get();
    }
  }

  /** Runs the same sweep undisturbed, on this machine, and compares. */
  Verdict judge(FaultySweep sweep) throws Exception {
    UserHome alone = new UserHome(folder.resolve("alone"));
    UserHome.Said said = alone.nish("run", sweep.fileIn(folder).toString());
    if (said.exitCode() != 0) {
      throw new IllegalStateException(said.err());
    }
    return Verdict.of(store, alone.trials(sweep.name()), sweep);
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** May be called again, by a JVM that is told to end. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    mending.shutdownNow();
    driver.filter(running -> !running.isDone()).ifPresent(SweepDriver::kill);
    store.close();
    road.close();
    disk.ifPresent(SmallDisk::close);
    island.ifPresent(Island::close);
  }
}
