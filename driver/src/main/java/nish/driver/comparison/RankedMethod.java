package nish.driver.comparison;

import java.util.Optional;

/**
 * What a method is worth over all places.
 *
 * @param averageRank 1 is best at every place
 * @param interquartileMean of all its runs
 * @param againstControl none of the control itself
 */
public record RankedMethod(
    String method,
    double averageRank,
    Estimate interquartileMean,
    Optional<AgainstControl> againstControl) {}
