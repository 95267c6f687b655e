package nish.driver.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nish.driver.results.Samples.RELU;
import static nish.driver.results.Samples.sweep;
import static nish.driver.results.Samples.trials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsStoresTest {

  @TempDir private Path folder;

  @Test
  void readingWhereNothingIsMakesNothing() {
    Path file = folder.resolve("none").resolve("results.db");
    assertThatOpeningExisting(file.toString())
        .hasMessage("no results yet at " + file + "; run a sweep first");
    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  void readingAnEmptyDatabaseMakesNothing() throws SQLException {
    String url = PostgresServer.freshDatabase();
    assertThatOpeningExisting(url).hasMessageStartingWith("no results yet at jdbc:postgresql:");
    assertThatOpeningExisting(url).hasMessageStartingWith("no results yet at jdbc:postgresql:");
  }

  @Test
  void aPathMayBeWrittenAsAUrl() {
    Path file = folder.resolve("results.db");
    ResultsStores.open("jdbc:sqlite:" + file).close();
    ResultsStores.openExisting(file.toString()).close();
  }

  @Test
  void aFileThatIsNotSqliteIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "not a database\n".repeat(100));
    assertThatOpening(file.toString())
        .hasMessageContaining(file.toString())
        .hasMessageContaining("name another file");
    assertThat(file).content().startsWith("not a database");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatOpening(file.resolve("results.db").toString())
        .hasMessageContaining("folder that can be written")
        .hasMessageContaining("name another file");
  }

  @Test
  void aFolderIsNoStore() {
    assertThatOpening(folder.toString())
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("name another file");
  }

  @Test
  void aNewerStoreIsLeftAlone() throws SQLException {
    String file = folder.resolve("results.db").toString();
    ResultsStores.open(file).close();
    execute(
        "jdbc:sqlite:" + file,
        "INSERT INTO flyway_schema_history SELECT 99, '99', description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, success FROM flyway_schema_history WHERE installed_rank = 1");
    assertThatOpening(file)
        .hasMessageContaining("newer Nish (schema 99, this one knows " + Schema.NEWEST + ")")
        .hasMessageContaining(file);
    assertThatOpeningExisting(file).hasMessageContaining("newer Nish");
  }

  @Test
  void anotherProgramsDatabaseIsLeftAlone() throws SQLException {
    String file = folder.resolve("other.db").toString();
    execute("jdbc:sqlite:" + file, "CREATE TABLE recipes (name TEXT)");
    assertThatOpening(file)
        .hasMessageContaining(file)
        .hasMessageContaining("name a store that holds nothing else");
  }

  @Test
  void anUnreachableServerIsNamedWithoutThePassword() {
    assertThatOpening("jdbc:postgresql://localhost:1/nish?user=ann&password=hush")
        .hasMessageContaining("jdbc:postgresql://localhost:1/nish?user=ann&password=***")
        .hasMessageContaining("is the server running")
        .message()
        .doesNotContain("hush");
  }

  @Test
  void aMalformedUrlIsToldWithoutThePassword() {
    assertThatOpening("jdbc:postgresql://ann:hush@localhost:port/nish?password=hush")
        .hasMessageContaining("correct the URL")
        .hasNoCause()
        .message()
        .doesNotContain("hush");
  }

  @Test
  void anotherKindOfDatabaseIsToldWithoutThePassword() {
    assertThatOpening("jdbc:mysql://ann:hush@localhost/nish?Password=hush")
        .hasMessageContaining("jdbc:mysql://***@localhost/nish?Password=***")
        .hasMessageContaining("name a file, or a URL that starts with jdbc:postgresql:");
  }

  @Test
  void theNewestScriptIsTheOneThatTheSchemaKnows() throws IOException, URISyntaxException {
    Path scripts = Path.of(Schema.class.getClassLoader().getResource(Schema.MIGRATIONS).toURI());
    try (Stream<Path> files = Files.list(scripts)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSize(Schema.NEWEST)
          .allMatch(name -> name.matches("V\\d+__\\w+\\.sql"))
          .anyMatch(name -> name.startsWith("V" + Schema.NEWEST + "__"));
    }
  }

  @RepeatedTest(10)
  void manyMayOpenANewStoreAtOnce() {
    String file = folder.resolve("results.db").toString();
    CompletableFuture<?>[] openings =
        Stream.generate(() -> CompletableFuture.runAsync(() -> ResultsStores.open(file).close()))
            .limit(4)
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(openings).join();
    assertThat(folder.resolve("results.db.lock")).isEmptyFile();
  }

  @Test
  void anotherProcessReadsWhileThisOneWrites() throws Exception {
    String file = folder.resolve("results.db").toString();
    try (ResultsStore store = ResultsStores.open(file)) {
      store.saveSweep(sweep("quickstart", trials(RELU, 3)));
      store.startAttempt(new Attempt(trials(RELU, 3).get(0).id(), 1, "run"), "host-7");
      assertThat(summaryInAnotherProcess(file)).isEqualTo("quickstart: 3 trials, 1 running");
    }
  }

  private static String summaryInAnotherProcess(String file) throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                AnotherProcess.class.getName(),
                file)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return output.strip();
  }

  /** Prints what another process sees of the store that its argument names. */
  static final class AnotherProcess {
    public static void main(String[] arguments) {
      try (ResultsStore store = ResultsStores.openExisting(arguments[0])) {
        SweepSummary sweep = store.sweeps().get(0);
        System.out.printf(
            "%s: %d trials, %d running%n",
            sweep.name(), sweep.trials(), sweep.trials(TrialState.RUNNING));
      }
    }
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertThatOpening(String store) {
    return assertThatThrownBy(() -> ResultsStores.open(store).close())
        .isInstanceOf(StoreException.class);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertThatOpeningExisting(
      String store) {
    return assertThatThrownBy(() -> ResultsStores.openExisting(store).close())
        .isInstanceOf(StoreException.class);
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
