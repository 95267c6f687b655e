package nish.driver.results;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one attempt.
 *
 * @param host that it runs on; empty where it is not known
 * @param reason why it ended; empty where that says nothing new
 * @param log the last lines that its executor logged; empty unless it was lost or failed
 */
public record AttemptRecord(
    int number,
    AttemptState state,
    String host,
    Instant started,
    Optional<Instant> finished,
    String reason,
    String log) {}
