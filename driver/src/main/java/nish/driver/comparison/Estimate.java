package nish.driver.comparison;

import java.util.Optional;

/**
 * A number that runs tell, and where it well may lie.
 *
 * @param interval at 95 %; none where a place has a single run, which does not tell how runs vary
 */
public record Estimate(double value, Optional<Interval> interval) {}
