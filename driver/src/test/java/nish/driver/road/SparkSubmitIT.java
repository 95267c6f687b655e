package nish.driver.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nish.driver.results.ResultsStore;
import nish.driver.results.ResultsStores;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Nish's one jar, given to a Spark that knows nothing else of Nish. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparkSubmitIT {

  private static final String JAR = Path.of("target/nish-spark.jar").toAbsolutePath().toString();

  private static final String OPENS =
      Stream.of("java.lang", "java.lang.invoke", "java.nio", "java.util", "sun.nio.ch")
          .map("--add-opens=java.base/%s=ALL-UNNAMED"::formatted)
          .collect(Collectors.joining(" "));

  private static final String YAML =
      """
      name: %s
      parameters:
        activation: [relu, nish]
        network: lenet
        dataset: digits
        training_examples: 500
        seed: %d
        epochs: 1
      """;

  private Path folder;
  private PasswordedPostgres postgres;
  private SparkCluster cluster;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    this.folder = folder;
    postgres = new PasswordedPostgres(folder);
    cluster = new SparkCluster(folder);
  }

  @AfterAll
  void stop() throws IOException {
    cluster.close();
    postgres.close();
  }

  @Test
  void inClientModeTrialsTrainAndTheExitCodeIsNishs() throws Exception {
    String sweep = sweep("client", 1);

    UserHome.Said said = submit(cluster.url(), "client", JAR, "run", sweep);

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out()).contains("2 to run on " + cluster.url(), "max validation accuracy");
    assertIsDone("client");
    assertThat(submit(cluster.url(), "client", JAR, "run", "missing.yaml").exitCode()).isEqualTo(2);
    assertThatNothingTellsThePassword();
  }

  @Test
  void inClusterModeTrialsTrainUnderADriverThatSparkStarted() throws Exception {
    String sweep = Path.of(sweep("cluster", 2)).toUri().toString();

    assertThat(submit(cluster.url(), "cluster", JAR, "run", sweep).err()).contains("is FAILED");
    assertThat(logs())
        .anySatisfy(
            log ->
                assertThat(log)
                    .content()
                    .contains("submit with --driver-java-options", "java.base/sun.nio.ch"));

    UserHome.Said said =
        submit(cluster.url(), "cluster", "--driver-java-options", OPENS, JAR, "run", sweep);

    assertThat(said.err()).contains("is FINISHED");
    assertIsDone("cluster");
    assertThatNothingTellsThePassword();
  }

  @Test
  void onThisMachineItAsksForWhatTrialsNeed() throws Exception {
    UserHome.Said said = submit("local[1]", "client", JAR, "run", sweep("local", 3));

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("--driver-java-options --add-modules=jdk.incubator.vector");
  }

  private String sweep(String name, int seed) throws IOException {
    Path file = folder.resolve(name + ".yaml");
    return Files.writeString(file, YAML.formatted(name, seed)).toString();
  }

  private UserHome.Said submit(String master, String mode, String... application)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("--master", master, "--deploy-mode", mode));
    words.addAll(List.of("--conf", "spark.driver.host=localhost"));
    words.addAll(List.of("--conf", "spark.standalone.submit.waitAppCompletion=true"));
    words.addAll(List.of("--conf", "spark.executor.extraJavaOptions=-Dmine=kept"));
    words.addAll(List.of(application));
    words.addAll(List.of("--store", postgres.url()));
    ProcessBuilder builder =
        new ProcessBuilder(SparkInstallation.submit(words.toArray(String[]::new)))
            .directory(folder.toFile())
            .redirectOutput(folder.resolve(mode + ".out.log").toFile())
            .redirectError(folder.resolve(mode + ".err.log").toFile());
    SparkInstallation.name(builder.environment());
    builder.environment().put("PGPASSWORD", postgres.password());
    builder.environment().put("NISH_HOME", folder.resolve("home").toString());
    builder.environment().keySet().removeAll(List.of("NISH_STORE", "NISH_DATA", "OMP_NUM_THREADS"));
    int exitCode = builder.start().waitFor();
    return new UserHome.Said(
        exitCode,
        Files.readString(folder.resolve(mode + ".out.log")),
        Files.readString(folder.resolve(mode + ".err.log")));
  }

  private void assertIsDone(String sweep) {
    String location = postgres.url() + "&password=" + postgres.password();
    try (ResultsStore store = ResultsStores.openExisting(location)) {
      List<TrialRecord> trials = store.trials(sweep);
      assertThat(trials).hasSize(2);
      assertThat(trials).extracting(TrialRecord::state).containsOnly(TrialState.COMPLETED);
    }
  }

  /** Spark's logs and Nish's, what both printed, and the master's page. */
  private void assertThatNothingTellsThePassword() throws IOException {
    assertThat(cluster.page()).doesNotContain(postgres.password());
    assertThat(logs())
        .anySatisfy(
            log ->
                assertThat(log)
                    .hasFileName("stderr")
                    .content()
                    .contains("-Dmine=kept", "--add-modules=jdk.incubator.vector"))
        .allSatisfy(log -> assertThat(log).content().doesNotContain(postgres.password()));
  }

  private List<Path> logs() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(SparkSubmitIT::isText).toList();
    }
  }

  private static boolean isText(Path file) {
    return Stream.of(".jar", ".zip").noneMatch(file.toString()::endsWith);
  }
}
