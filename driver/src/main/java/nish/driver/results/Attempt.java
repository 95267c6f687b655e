package nish.driver.results;

import nish.worker.trial.TrialId;

/**
 * One try to run a trial.
 *
 * @param number from 1; a trial's higher numbers supersede its lower ones
 * @param run names the driver's process that hands the number out, lest two do
 */
public record Attempt(TrialId trial, int number, String run) {}
