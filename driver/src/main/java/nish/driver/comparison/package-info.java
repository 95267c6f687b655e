/**
 * Whether a difference is real: statistics of runs that are paired by their seed. Pure functions of
 * numbers, whoever made them.
 */
package nish.driver.comparison;
