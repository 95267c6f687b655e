package nish.driver.results;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nish.driver.Postgres;
import nish.worker.trial.Trial;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long a store with a large sweep takes to answer, and whether its plans read all of it. */
@Command(
    name = "scale",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description =
        "Fills a SQLite file and a PostgreSQL of its own with a large sweep, brings them up to date as an old store is, and tells how long each query takes. Exit code 1 where a page or a point is read by a plan that reads all of a large table; of few trials that is only told.")
final class Scale implements Callable<Integer> {

  /** Databases rightly read all of a small table. */
  private static final int LARGE = 20_000;

  private static final int FEW = 3;

  @Option(names = "--trials")
  private int trials = 100_000;

  @Option(names = "--epochs", description = "of each trial")
  private int epochs = 100;

  @Option(names = "--repeats", description = "of each query of a page or a point")
  private int repeats = 100;

  @Option(names = "--store", split = ",", defaultValue = "sqlite,postgresql")
  private List<String> stores;

  @Option(names = "--folder", description = "where the databases are kept; left as it is")
  private Path folder = Path.of("target", "scale");

  @Option(names = "--plans", description = "print all plans")
  private boolean printsPlans;

  private boolean isWell = true;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Scale()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Files.createDirectories(folder);
    if (stores.contains("sqlite")) {
      measure(folder.resolve("scale-" + trials + "x" + epochs + ".db").toString());
    }
    if (stores.contains("postgresql")) {
      Path data = folder.resolve("postgresql-" + trials + "x" + epochs);
      try (EmbeddedPostgres server =
          Postgres.builder().setDataDirectory(data).setCleanDataDirectory(false).start()) {
        measure(server.getJdbcUrl("postgres", "postgres"));
      }
    }
    return isWell || trials < LARGE ? 0 : 1;
  }

  private void measure(String location) throws Exception {
    ScaleSweep sweep = new ScaleSweep(trials, epochs);
    StoreLocation place = StoreLocation.of(location);
    boolean isPostgres = place instanceof PostgresUrl;
    System.out.printf("%n%s%n", isPostgres ? "PostgreSQL" : "SQLite");
    if (!place.exists() || Schema.version(place) == 0) {
      once("fill", () -> ScaleFill.fill(location, sweep));
    }
    once("bring up to date", () -> ResultsStores.open(location).close());
    Plans plans = new Plans(isPostgres);
    Database real = place.open();
    Database watched =
        new Database(Database.pool(plans.watch(real.reads().getDataSource()), 4), real.writes());
    try (ResultsStore store = new SqlResultsStore(location, watched, Clock.systemUTC())) {
      report(store, sweep);
      ScaleQueries queries = new ScaleQueries(store, sweep);
      for (Map.Entry<String, Supplier<Object>> query : queries.small().entrySet()) {
        times(query.getKey(), repeats, query.getValue());
        explain(query, plans);
      }
      for (Map.Entry<String, Supplier<Object>> query : queries.large().entrySet()) {
        times(query.getKey(), FEW, query.getValue());
      }
    }
  }

  private void explain(Map.Entry<String, Supplier<Object>> query, Plans plans) {
    for (Plans.Plan plan : plans.of(() -> read(query.getValue()))) {
      isWell &= !plan.isScan();
      if (printsPlans || plan.isScan()) {
        System.out.printf("  %s%n%s%n%n", plan.query(), plan.steps().indent(4));
      }
    }
  }

  /** Epochs of trials that are pending; they are lost at the end, so that they are again. */
  private void report(ResultsStore store, ScaleSweep sweep) {
    List<Trial> all = sweep.trials();
    List<Attempt> attempts =
        IntStream.range(0, all.size())
            .filter(position -> ScaleSweep.state(position) == TrialState.PENDING)
            .limit(10)
            .mapToObj(position -> next(store, all.get(position)))
            .toList();
    attempts.forEach(attempt -> store.startAttempt(attempt, "host-7"));
    int[] reports = {0};
    times(
        "keep an epoch's report",
        10 * Math.min(epochs, 50),
        () -> {
          int report = reports[0]++;
          return store.recordEpoch(
              attempts.get(report % 10), Samples.epoch(report / 10, 0.5 + report / 1e4));
        });
    attempts.forEach(attempt -> store.lose(attempt, Loss.interrupted("measured")));
  }

  private static Attempt next(ResultsStore store, Trial trial) {
    int before = store.trial(trial.id().value()).orElseThrow().attempt();
    return new Attempt(trial.id(), before + 1, "run");
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void once(String what, Work work) throws Exception {
    long begun = System.nanoTime();
    work.run();
    System.out.printf(Locale.ROOT, "| %s | %.1f s | |%n", what, (System.nanoTime() - begun) / 1e9);
  }

  /** What is read is not looked at here, but that it is something. */
  private static void read(Supplier<Object> query) {
    Objects.requireNonNull(query.get());
  }

  private static void times(String what, int repeats, Supplier<Object> query) {
    double[] took = new double[repeats];
    for (int repeat = 0; repeat < repeats; repeat++) {
      long begun = System.nanoTime();
      read(query);
      took[repeat] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(took);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f ms | %.1f ms |%n",
        what,
        took[(repeats - 1) / 2],
        took[(int) Math.ceil(repeats * 0.99) - 1]);
  }
}
