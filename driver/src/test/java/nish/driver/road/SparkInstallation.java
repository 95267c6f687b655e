package nish.driver.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a machine has where Spark is unpacked: the jars of Spark's core, and none of Nish's. */
final class SparkInstallation {

  private static final Path HOME = Path.of("spark/target/installation").toAbsolutePath();

  private SparkInstallation() {}

  /** The jars, all in one folder. */
  static Path jars() {
    assertThat(HOME.resolve("jars"))
        .as("./mvnw -pl driver/spark package makes it")
        .isNotEmptyDirectory();
    return HOME.resolve("jars");
  }

  /** The start of a command line with these jars as its class path. */
  static List<String> java(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-cp", jars() + "/*"));
    command.addAll(List.of(words));
    return command;
  }

  /** As Spark's scripts name the installation. */
  static void name(Map<String, String> environment) {
    environment.put("SPARK_HOME", HOME.toString());
    environment.put("SPARK_SCALA_VERSION", "2.12");
  }

  /** The command that {@code bin/spark-submit} becomes, asked as it asks, of Spark's launcher. */
  static List<String> submit(String... words) throws IOException, InterruptedException {
    List<String> command =
        java("org.apache.spark.launcher.Main", "org.apache.spark.deploy.SparkSubmit");
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    name(builder.environment());
    Process launcher = builder.start();
    String answer = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(launcher.waitFor()).isZero();
    return Stream.of(answer.split("\0", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
