package nish.driver.service;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Numbers and times as JSON has them: what is no number is absent. */
final class Numbers {

  private Numbers() {}

  /** Null where it is none, as the contract's types have it. */
  static Double of(double value) {
    return Double.isFinite(value) ? value : null;
  }

  static OffsetDateTime of(Optional<Instant> time) {
    return time.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
  }
}
