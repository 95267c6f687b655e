package nish.driver;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;

/** A real PostgreSQL in a process of its own. */
public final class Postgres {

  private Postgres() {}

  /** Waits for a slow disk longer than the ten seconds that are usual. */
  public static EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1));
  }
}
