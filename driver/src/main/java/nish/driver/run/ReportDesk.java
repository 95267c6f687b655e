package nish.driver.run;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nish.driver.results.ResultsStore;
import nish.worker.trial.EpochListener.Answer;
import nish.worker.trial.Provenance;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;

/**
 * The driver's end of the reports: writes them to the store, tells the monitor, answers. Safe for
 * many threads.
 */
final class ReportDesk {

  private final ResultsStore store;
  private final SweepMonitor monitor;
  private final Map<TrialId, Trial> trials;
  private final Map<TrialId, Integer> liveAttempts = new ConcurrentHashMap<>();
  private final Map<TrialId, Integer> resumedAfter = new ConcurrentHashMap<>();

  ReportDesk(ResultsStore store, SweepMonitor monitor, List<Trial> trials) {
    this.store = store;
    this.monitor = monitor;
    this.trials = trials.stream().collect(Collectors.toMap(Trial::id, Function.identity()));
  }

  /** The answer that the report's own Javadoc names. */
  Serializable receive(Report report) {
    Trial trial = trials.get(report.trial());
    if (report instanceof Report.Begin) {
      return begin(trial);
    } else if (report instanceof Report.Resumed resumed) {
      return resumed(trial, resumed).name();
    } else if (report instanceof Report.EpochDone done) {
      return epochDone(trial, done).name();
    } else if (report instanceof Report.End end) {
      return end(trial, end.attempt(), end.outcome(), end.provenance()).name();
    }
    Report.Progress progress = (Report.Progress) report;
    monitor.progressed(trial, progress.epochs());
    return Answer.GO_ON.name();
  }

  private int begin(Trial trial) {
    int attempt = store.startAttempt(trial.id());
    liveAttempts.put(trial.id(), attempt);
    resumedAfter.remove(trial.id());
    monitor.begun(trial);
    return attempt;
  }

  private Answer resumed(Trial trial, Report.Resumed resumed) {
    if (!Objects.equals(liveAttempts.get(trial.id()), resumed.attempt())) {
      return Answer.CANCELLED;
    }
    resumedAfter.put(trial.id(), resumed.epochs());
    monitor.resumed(trial, resumed.epochs());
    return Answer.GO_ON;
  }

  private Answer epochDone(Trial trial, Report.EpochDone done) {
    if (!store.recordEpoch(trial.id(), done.attempt(), done.metrics())) {
      return Answer.CANCELLED;
    }
    if (done.metrics().epoch() >= resumedAfter.getOrDefault(trial.id(), 0)) {
      monitor.epochDone(trial, done.metrics());
    }
    return Answer.GO_ON;
  }

  private Answer end(Trial trial, int attempt, TrialOutcome outcome, Provenance provenance) {
    if (!store.finish(trial.id(), attempt, outcome, provenance)) {
      return Answer.CANCELLED;
    }
    liveAttempts.remove(trial.id());
    monitor.ended(trial, outcome);
    return Answer.GO_ON;
  }

  /** Writes down, when the driver ends early, that what still runs is cancelled. */
  void abandon() {
    liveAttempts.forEach(
        (trial, attempt) -> store.finish(trial, attempt, new TrialOutcome.Cancelled()));
  }
}
