package nish.driver.cli;

import nish.driver.results.ResultsStore;
import nish.driver.results.StoreException;
import nish.driver.results.TrialRecord;
import picocli.CommandLine.Parameters;

/** Which of a store's trials a verb is about. */
final class TrialChoice {

  @Parameters(paramLabel = "TRIAL", description = "the trial's id, or its start")
  private String trial;

  /**
   * The trial whose id starts so.
   *
   * @throws StoreException if there is none, or are several
   */
  TrialRecord in(ResultsStore store) {
    return store.trial(trial).orElseThrow(this::unknown);
  }

  private StoreException unknown() {
    return new StoreException(
        "a trial is named by the start of its id, but none starts with \"%s\"; ./nish trials lists them"
            .formatted(trial));
  }
}
