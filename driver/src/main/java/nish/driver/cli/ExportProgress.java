package nish.driver.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nish.driver.export.ExportedTrials;
import nish.driver.results.SweepSummary;

/** A bar of the trials that are read, on a terminal that shows nothing else. */
record ExportProgress(Optional<ProgressBar> bar) implements AutoCloseable {

  /** None where rows go to the terminal themselves, or there is none. */
  static ExportProgress of(SweepSummary sweep, boolean isToStandardOutput) {
    return new ExportProgress(
        isToStandardOutput || System.console() == null
            ? Optional.empty()
            : Optional.of(
                new ProgressBarBuilder()
                    .setTaskName(sweep.name())
                    .setInitialMax(sweep.trials())
                    .setUnit(" trials", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build()));
  }

  /** The same trials, each counted when it is read. */
  ExportedTrials of(ExportedTrials trials) {
    return () -> trials.open().peek(trial -> bar.ifPresent(ProgressBar::step));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
