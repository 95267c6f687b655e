package nish.driver.results;

import java.time.Clock;

/** Opens stores. */
public final class ResultsStores {

  private ResultsStores() {}

  /**
   * Opens a store, and makes it if there is none.
   *
   * @param location a SQLite file's path, or a {@code jdbc:postgresql:} URL
   * @throws StoreException if it cannot be opened, is of a newer version, or is something else
   */
  public static ResultsStore open(String location) {
    StoreLocation place = StoreLocation.of(location);
    place.create();
    return open(place, Schema.version(place));
  }

  /**
   * Opens a store to read what was found, and makes nothing.
   *
   * @throws StoreException also if there is none
   */
  public static ResultsStore openExisting(String location) {
    StoreLocation place = StoreLocation.of(location);
    int version = place.exists() ? Schema.version(place) : 0;
    if (version == 0) {
      throw new StoreException("no results yet at " + place + "; run a sweep first");
    }
    return open(place, version);
  }

  /** Whether there is a store to read. */
  public static boolean exists(String location) {
    StoreLocation place = StoreLocation.of(location);
    return place.exists() && Schema.version(place) > 0;
  }

  /** A location as it may be shown: without a password. */
  public static String shown(String location) {
    return StoreLocation.of(location).toString();
  }

  /** Whether drivers on other hosts see the same store. */
  public static boolean isOnServer(String location) {
    return StoreLocation.of(location) instanceof PostgresUrl;
  }

  /**
   * Refuses a password on a command line, where all of the machine's users see it and histories
   * keep it.
   *
   * @throws IllegalArgumentException that does not repeat it
   */
  public static void requireNoPassword(String location) {
    if (location.startsWith(PostgresUrl.PREFIX) && PostgresUrl.holdsPassword(location)) {
      throw new IllegalArgumentException(
          "a command line is seen by all, so it holds no password, but the store is \"%s\"; leave the password out, and set %s, or name a file that holds it by %s"
              .formatted(
                  PostgresUrl.withoutPassword(location),
                  StorePassword.VARIABLE,
                  StorePassword.FILE));
    }
  }

  private static ResultsStore open(StoreLocation location, int version) {
    Schema.migrate(location, version);
    return new SqlResultsStore(location.toString(), location.open(), Clock.systemUTC());
  }
}
