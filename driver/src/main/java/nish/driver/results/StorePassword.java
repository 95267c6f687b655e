package nish.driver.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The password of a store's server where its URL has none: a file's, as containers get secrets, or
 * PostgreSQL's own variable's. Without either, its driver looks into {@code ~/.pgpass}.
 */
final class StorePassword {

  static final String FILE = "NISH_STORE_PASSWORD_FILE";
  static final String VARIABLE = "PGPASSWORD";

  private StorePassword() {}

  /**
   * @throws StoreException if the file cannot be read
   */
  static Optional<String> in(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(FILE))
        .filter(name -> !name.isBlank())
        .map(StorePassword::ofFile)
        .or(() -> Optional.ofNullable(environment.get(VARIABLE)));
  }

  /** But for the line's end that editors add. */
  private static String ofFile(String name) {
    try {
      return Files.readString(Path.of(name)).stripTrailing();
    } catch (IOException e) {
      throw new StoreException(
          "%s names a file that holds the store's password alone, but %s cannot be read; name another, or set %s"
              .formatted(FILE, name, VARIABLE),
          e);
    }
  }
}
