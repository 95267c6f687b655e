package nish.driver.spec;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nish.driver.spec.TrialSectionReader.TrialSection;
import nish.worker.trial.Vary;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * Reads a sweep's YAML strictly: whatever the bytes, the answer is a sweep that can be run or a
 * {@link SpecException} with every problem of the file. Safe for several threads.
 */
public final class SweepReader {

  private final KnownNames known;

  public SweepReader(KnownNames known) {
    this.known = known;
  }

  /**
   * Reads a file; problems name it as this path does.
   *
   * @throws SpecException where the file is no sweep or cannot be read
   */
  public SweepSpec read(Path file) {
    Problems problems = new Problems(file.toString());
    return sweep(new SweepFile(problems).read(file), problems);
  }

  /**
   * Reads a text that came by another way than a file.
   *
   * @param source what problems name it
   * @throws SpecException where the text is no sweep
   */
  public SweepSpec read(String source, String text) {
    Problems problems = new Problems(source);
    return sweep(new SweepFile(problems).text(text.getBytes(StandardCharsets.UTF_8)), problems);
  }

  private SweepSpec sweep(String text, Problems problems) {
    MappingNode root = new YamlText(problems).root(text);
    Reading reading = new Reading(known, problems);
    Entries entries = new Entries(reading, root, "a sweep", root, SweepKeys.ALL);
    Optional<String> name = entries.value(SweepKeys.NAME);
    Optional<String> description = entries.value(SweepKeys.DESCRIPTION);
    entries.value(SweepKeys.METHOD);
    Optional<Metric> metric = metric(entries, reading);
    Optional<TrialSection> trial = trial(entries, reading);
    Optional<Vary> vary = entries.value(SweepKeys.VARY);
    Optional<List<Grid>> grids = new GridsReader(reading).read(entries);
    problems.throwIfAny();
    SweepSpec sweep =
        new SweepSpec(
            name.orElseThrow(),
            description.orElseThrow(),
            metric.orElseThrow(),
            trial.orElseThrow().rules(),
            trial.orElseThrow().executors(),
            vary.orElseThrow(),
            grids.orElseThrow());
    entries
        .entry(SweepKeys.VARY.name())
        .ifPresent(
            entry ->
                SameTrials.first(sweep)
                    .ifPresent(same -> reading.problem(entry.getValueNode(), same)));
    problems.throwIfAny();
    return sweep;
  }

  private static Optional<TrialSection> trial(Entries entries, Reading reading) {
    return entries
        .entry(SweepKeys.TRIAL.name())
        .map(new TrialSectionReader(reading)::read)
        .orElseGet(() -> Optional.of(TrialSection.standard()));
  }

  private static Optional<Metric> metric(Entries entries, Reading reading) {
    return entries
        .entry(SweepKeys.METRIC.name())
        .map(new MetricReader(reading)::read)
        .orElse(Optional.of(Metric.VALIDATION_ACCURACY));
  }
}
