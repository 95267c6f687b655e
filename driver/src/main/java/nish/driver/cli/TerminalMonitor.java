package nish.driver.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nish.driver.results.Outcomes;
import nish.driver.run.Progress;
import nish.driver.run.SweepMonitor;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;

/**
 * A live view for terminals: a bar for all epochs with the number of trials done and an estimate,
 * and one for each running trial. A bar whose trial has ended is taken by the next one.
 */
final class TerminalMonitor implements SweepMonitor, AutoCloseable {

  private static final int STEPS_AN_EPOCH = 100;
  private static final int REFRESH_MILLISECONDS = 250;

  private final Progress progress;
  private final ProgressBar all;
  private final Map<TrialId, ProgressBar> running = new HashMap<>();
  private final Deque<ProgressBar> free = new ArrayDeque<>();

  TerminalMonitor(String sweep, Progress progress) {
    this.progress = progress;
    this.all = bar(sweep, progress.epochs());
  }

  private static ProgressBar bar(String name, double epochs) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(Math.round(STEPS_AN_EPOCH * epochs))
        .setUnit(" epochs", STEPS_AN_EPOCH)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(REFRESH_MILLISECONDS)
        .hideEta()
        .build();
  }

  /** Between the bars, which are drawn anew below it. */
  @Override
  public synchronized void noted(String line) {
    System.err.println("\n" + line);
  }

  @Override
  public synchronized void begun(Trial trial) {
    running.computeIfAbsent(trial.id(), id -> free.isEmpty() ? bar("  trial", 1) : free.pop());
    running.get(trial.id()).maxHint((long) STEPS_AN_EPOCH * trial.recipe().epochs());
    show(trial, 0);
    running.get(trial.id()).setExtraMessage(" " + trial.label());
  }

  @Override
  public synchronized void resumed(Trial trial, int epochs) {
    progress.resumed(trial, epochs);
    show(trial, epochs);
  }

  @Override
  public synchronized void progressed(Trial trial, double epochs) {
    progress.progressed(trial, epochs);
    show(trial, epochs);
  }

  private void show(Trial trial, double epochs) {
    running.get(trial.id()).stepTo(Math.round(STEPS_AN_EPOCH * epochs));
    all.stepTo(Math.round(STEPS_AN_EPOCH * progress.epochs() * progress.share()));
    all.setExtraMessage(" " + progress.describe());
  }

  @Override
  public synchronized void epochDone(Trial trial, EpochMetrics metrics) {
    progressed(trial, metrics.epoch() + 1);
    running
        .get(trial.id())
        .setExtraMessage(
            String.format(
                Locale.ROOT,
                " %s  epoch %d %.4f",
                trial.label(),
                metrics.epoch(),
                metrics.validationAccuracy()));
  }

  @Override
  public synchronized void ended(Trial trial, TrialOutcome outcome) {
    progress.ended(trial);
    show(trial, trial.recipe().epochs());
    ProgressBar bar = running.remove(trial.id());
    bar.setExtraMessage(" " + trial.label() + "  " + Outcomes.describe(outcome));
    free.push(bar);
  }

  @Override
  public synchronized void close() {
    running.values().forEach(ProgressBar::close);
    free.forEach(ProgressBar::close);
    all.close();
  }
}
