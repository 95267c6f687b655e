package nish.driver.results;

import java.time.Instant;

/**
 * What a token stands for.
 *
 * @param access such as {@code read}
 * @param created to the millisecond
 */
public record AccessToken(String user, String access, Instant created) {}
