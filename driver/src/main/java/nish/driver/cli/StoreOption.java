package nish.driver.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import nish.driver.results.ResultsStore;
import nish.driver.results.ResultsStores;
import nish.driver.results.TrialRecord;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialId;
import picocli.CommandLine.Option;

/** Which store a verb reads or writes. */
final class StoreOption {

  @Option(
      names = "--store",
      paramLabel = "FILE|URL",
      description =
          "SQLite file or jdbc:postgresql: URL, its password in PGPASSWORD or in the file that NISH_STORE_PASSWORD_FILE names (default: NISH_STORE, or results.db in NISH_HOME)")
  private Optional<String> store = Optional.empty();

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "asks a service instead, such as http://localhost:8080, with the token in NISH_TOKEN (default: NISH_SERVER)")
  private Optional<String> server = Optional.empty();

  /** The service that is asked instead of a store, if so. */
  Optional<Server> server() {
    NishHome home = NishHome.ofThisUser();
    return server
        .or(() -> store.isPresent() ? Optional.empty() : home.server())
        .map(url -> new Server(url, home.token()));
  }

  private String location() {
    server.ifPresent(StoreOption::refuse);
    store.ifPresent(ResultsStores::requireNoPassword);
    return store.orElseGet(() -> NishHome.ofThisUser().store());
  }

  private static void refuse(String url) {
    throw new IllegalArgumentException(
        "this verb reads a store itself, and does not ask a service, but --server is %s; leave that out"
            .formatted(url));
  }

  /** Where reports of a sweep wait while the store is away. */
  Path waiting(String sweep) {
    return NishHome.ofThisUser().waiting(sweep, ResultsStores.shown(location()));
  }

  /**
   * Else the results would lie on whatever host Spark chooses for the driver.
   *
   * @throws IllegalArgumentException for a file
   */
  void requireServer() {
    if (!ResultsStores.isOnServer(location())) {
      throw new IllegalArgumentException(
          "in deploy mode cluster Spark chooses the driver's host, so results are kept in PostgreSQL, but the store is the file %s there; name one by --store jdbc:postgresql://host/database?user=…, or submit by --deploy-mode client"
              .formatted(location()));
    }
  }

  ResultsStore openOrMake() {
    return ResultsStores.open(location());
  }

  ResultsStore openExisting() {
    return ResultsStores.openExisting(location());
  }

  /** The condensed trials of all sweeps; none where there is no store yet. */
  List<TrialRecord> seen() {
    if (!ResultsStores.exists(location())) {
      return List.of();
    }
    try (ResultsStore results = openExisting()) {
      return ofAllSweeps(results, ResultsStore::condensed);
    }
  }

  /** What these trials will cost, by all epochs of the store. */
  Cost cost(List<Trial> trials) {
    if (!ResultsStores.exists(location())) {
      return Cost.of(trials, workload -> new double[0]);
    }
    try (ResultsStore results = openExisting()) {
      return Cost.of(trials, results::epochSeconds);
    }
  }

  /** Each trial once, however many sweeps have it. */
  static List<TrialRecord> ofAllSweeps(
      ResultsStore store, BiFunction<ResultsStore, String, List<TrialRecord>> reads) {
    Map<TrialId, TrialRecord> trials = new LinkedHashMap<>();
    store.sweeps().stream()
        .flatMap(sweep -> reads.apply(store, sweep.name()).stream())
        .forEach(trial -> trials.putIfAbsent(trial.id(), trial));
    return List.copyOf(trials.values());
  }
}
