package nish.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A main class that runs in a JVM of its own, as a second worker of this machine does. */
public final class AnotherJvm {

  private final Process process;

  private AnotherJvm(Process process) {
    this.process = process;
  }

  /** Starts it with the class path of these tests. */
  public static AnotherJvm start(Class<?> main, String... arguments) throws IOException {
    return startWith(System.getProperty("java.class.path"), main, arguments);
  }

  public static AnotherJvm startWith(String classPath, Class<?> main, String... arguments)
      throws IOException {
    return startWith(Map.of(), classPath, main, arguments);
  }

  /**
   * Starts it with another class path and environment.
   *
   * @param environment beside, or in place of, these tests' own
   */
  public static AnotherJvm startWith(
      Map<String, String> environment, String classPath, Class<?> main, String... arguments)
      throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        Stream.concat(
                Stream.of(
                    java.toString(),
                    "-Xmx1g",
                    "--add-modules=jdk.incubator.vector",
                    "-cp",
                    classPath,
                    main.getName()),
                Stream.of(arguments))
            .toList();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    return new AnotherJvm(builder.start());
  }

  /** Waits for its end, which must be a good one, and gives what it printed. */
  public String output() throws IOException, InterruptedException {
    try (BufferedReader lines = process.inputReader()) {
      String output = lines.lines().collect(Collectors.joining("\n"));
      assertThat(process.waitFor()).as("exit status; printed: %s", output).isZero();
      return output;
    }
  }
}
