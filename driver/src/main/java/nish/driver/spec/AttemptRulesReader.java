package nish.driver.spec;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads {@code trial: {retries: …, time_limit: …}}. */
final class AttemptRulesReader {

  private static final List<String> KEYS =
      List.of(SweepKeys.RETRIES.name(), SweepKeys.TIME_LIMIT.name());

  private final Reading reading;

  AttemptRulesReader(Reading reading) {
    this.reading = reading;
  }

  /** The rules; none where one is a problem. */
  Optional<AttemptRules> read(NodeTuple trial) {
    return reading.entries(SweepKeys.TRIAL, trial, KEYS).flatMap(AttemptRulesReader::read);
  }

  private static Optional<AttemptRules> read(Entries entries) {
    Optional<Long> retries = entries.value(SweepKeys.RETRIES);
    Optional<String> timeLimit = entries.value(SweepKeys.TIME_LIMIT);
    return retries.isPresent() && timeLimit.isPresent()
        ? Optional.of(AttemptRules.of(retries.get(), timeLimit.get()))
        : Optional.empty();
  }
}
