package nish.driver.road;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stand-in. */
final class SparkInstallation {
  private static final Path HOME = Path.of("target/spark").toAbsolutePath();

  private SparkInstallation() {}

  static List<String> java(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-cp", HOME.resolve("jars") + "/*"));
    command.addAll(List.of(words));
    return command;
  }

  static void name(Map<String, String> environment) {
    environment.put("SPARK_HOME", HOME.toString());
    environment.put("SPARK_SCALA_VERSION", "2.12");
  }
}
