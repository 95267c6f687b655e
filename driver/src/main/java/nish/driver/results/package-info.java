/**
 * What sweeps found out: the store that keeps it, and the tables and pictures that tell it. The
 * only package that speaks SQL; the tables are pure functions of {@link
 * nish.driver.results.TrialRecord}s.
 */
package nish.driver.results;
