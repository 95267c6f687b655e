package nish.driver.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** Where everything of a user's lies: {@code NISH_HOME}, by default {@code ~/.nish}. */
record NishHome(Map<String, String> environment) {

  static NishHome ofThisUser() {
    return new NishHome(System.getenv());
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private Path root() {
    return variable("NISH_HOME")
        .map(Path::of)
        .orElse(Path.of(System.getProperty("user.home"), ".nish"));
  }

  /** {@code NISH_STORE}, or a SQLite file. */
  String store() {
    return variable("NISH_STORE").orElse(root().resolve("results.db").toString());
  }

  /** {@code NISH_SERVER}: a service that is asked instead of a store. */
  Optional<String> server() {
    return variable("NISH_SERVER");
  }

  /** {@code NISH_TOKEN}: what the service knows this user by; may be empty. */
  String token() {
    return variable("NISH_TOKEN").orElse("");
  }

  /** {@code NISH_DATA}, or a folder. */
  Path data() {
    return variable("NISH_DATA").map(Path::of).orElse(root().resolve("data"));
  }

  /** {@code NISH_CHECKPOINTS}, which may be a URI, or a folder. */
  String checkpoints() {
    return variable("NISH_CHECKPOINTS").orElseGet(() -> root().resolve("checkpoints").toString());
  }

  /**
   * Where what is reported of a sweep waits while its store is away.
   *
   * @param store without a password, which may be another the next time
   */
  Path waiting(String sweep, String store) {
    CRC32 name = new CRC32();
    name.update(store.getBytes(StandardCharsets.UTF_8));
    return root().resolve("waiting").resolve("%s-%08x.jsonl".formatted(sweep, name.getValue()));
  }

  /** Threads of a trial's numerics, which OpenMP reads from the environment of its process. */
  int threads() {
    String threads = variable("OMP_NUM_THREADS").orElse("1");
    if (!threads.matches("[1-9]\\d{0,3}")) {
      throw new IllegalArgumentException(
          "OMP_NUM_THREADS is a trial's number of threads, such as 1, but it is \"%s\""
              .formatted(threads));
    }
    return Integer.parseInt(threads);
  }
}
