package nish.driver.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which jars travel to a cluster's executors. */
class JarsForExecutorsTest {

  @Test
  void allButThoseOfEverySparkAndFolders() {
    assertThat(
            SparkSettings.jarsForExecutors(
                "/n/nish-driver.jar:/s/spark-core_2.12.jar:/s/scala-library.jar:/n/classes:/p/my.jar"))
        .isEqualTo("/n/nish-driver.jar,/p/my.jar");
  }

  @Test
  void theJarsOfAFolderThatTheLauncherNamesByAStar(@TempDir Path folder) throws Exception {
    Path jar = Files.write(folder.resolve("my.jar"), new byte[0]);
    Files.createFile(folder.resolve("notes.txt"));

    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path") + ":" + folder + "/*",
                Printed.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();

    assertThat(
            new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(","))
        .contains(jar.toString())
        .noneMatch(entry -> entry.endsWith("*") || entry.endsWith(".txt"));
  }

  /** Prints what would travel from a JVM of its class path. */
  static final class Printed {

    public static void main(String[] arguments) {
      System.out.println(SparkSettings.jarsForExecutors(System.getProperty("java.class.path")));
    }
  }
}
