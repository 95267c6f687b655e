package nish.worker.training;

import java.io.Serializable;

/**
 * What some steps showed.
 *
 * @param tally of each batch before its own step
 * @param waitingSeconds in which a step waited for its batch
 */
public record Stint(Tally tally, double waitingSeconds) implements Serializable {}
