package nish.driver.run;

import nish.worker.trial.Trial;

/**
 * One run's claims: on a trial for as long as an attempt of it lives.
 *
 * @param all of the driver's runs
 */
record RunClaims(TrialClaims all, RunKey run) {

  /** Of a run that has its driver to itself. */
  static RunClaims alone() {
    return new RunClaims(new TrialClaims(), RunKey.unused());
  }

  boolean claim(Trial trial) {
    return all.claim(trial.id(), run);
  }

  void release(Trial trial) {
    all.release(trial.id(), run);
  }

  void releaseAll() {
    all.releaseAll(run);
  }
}
