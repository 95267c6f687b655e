package nish.driver.spec;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads {@code trial: {retries: …, time_limit: …, executors: …}}. */
final class TrialSectionReader {

  private final Reading reading;

  TrialSectionReader(Reading reading) {
    this.reading = reading;
  }

  /** What a sweep's file says of each trial. */
  record TrialSection(AttemptRules rules, int executors) {

    /** What holds where the file has no such section. */
    static TrialSection standard() {
      return new TrialSection(
          AttemptRules.STANDARD, Math.toIntExact(SweepKeys.EXECUTORS.standard().orElseThrow()));
    }
  }

  /** The section; none where something in it is a problem. */
  Optional<TrialSection> read(NodeTuple trial) {
    List<String> keys = SweepKeys.OF_TRIAL.stream().map(Key::name).toList();
    return reading.entries(SweepKeys.TRIAL, trial, keys).flatMap(TrialSectionReader::read);
  }

  private static Optional<TrialSection> read(Entries entries) {
    Optional<Long> retries = entries.value(SweepKeys.RETRIES);
    Optional<String> timeLimit = entries.value(SweepKeys.TIME_LIMIT);
    Optional<Long> executors = entries.value(SweepKeys.EXECUTORS);
    if (retries.isEmpty() || timeLimit.isEmpty() || executors.isEmpty()) {
      return Optional.empty();
    }
    AttemptRules rules = AttemptRules.of(retries.get(), timeLimit.get());
    return Optional.of(new TrialSection(rules, Math.toIntExact(executors.get())));
  }
}
