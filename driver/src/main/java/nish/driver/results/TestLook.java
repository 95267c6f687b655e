package nish.driver.results;

import java.time.Instant;

/**
 * A time at which test accuracies of a sweep were shown: who chooses again after that has chosen by
 * the test examples too.
 *
 * @param looked to the millisecond
 * @param what was shown, in words
 */
public record TestLook(Instant looked, String what) {}
