package nish.driver.cli;

import java.util.List;
import java.util.Optional;
import nish.activations.NearestName;
import nish.driver.results.ResultsStore;
import nish.driver.results.StoreException;
import nish.driver.results.SweepHead;
import nish.driver.results.SweepSummary;
import picocli.CommandLine.Parameters;

/** Which of a store's sweeps a verb is about. */
final class SweepChoice {

  @Parameters(
      arity = "0..1",
      paramLabel = "SWEEP",
      description = "a sweep's name (default: the newest sweep)")
  private Optional<String> name = Optional.empty();

  boolean isNamed() {
    return name.isPresent();
  }

  Optional<String> name() {
    return name;
  }

  /** The sweep of that name, without its trials, or the newest where none is named. */
  SweepHead in(ResultsStore store) {
    return named(name, store);
  }

  /** The same, without its trials. */
  SweepSummary summaryIn(ResultsStore store) {
    return store.sweeps().stream()
        .filter(sweep -> name.isEmpty() || name.get().equals(sweep.name()))
        .findFirst()
        .orElseThrow(() -> new StoreException(noSweep(name, store)));
  }

  /** The same of a name that is none of this option's. */
  static SweepHead named(Optional<String> name, ResultsStore store) {
    return name.map(store::head)
        .orElseGet(store::newestHead)
        .orElseThrow(() -> new StoreException(noSweep(name, store)));
  }

  private static String noSweep(Optional<String> name, ResultsStore store) {
    List<String> known = store.sweeps().stream().map(SweepSummary::name).toList();
    return name.filter(given -> !known.isEmpty())
        .map(given -> NearestName.unknown("sweep", given, known))
        .orElse("no sweep here yet; run one first");
  }
}
