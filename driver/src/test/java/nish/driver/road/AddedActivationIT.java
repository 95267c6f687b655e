package nish.driver.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar with a user's own activation, put where the launcher looks for it. */
class AddedActivationIT {

  private static final String SOURCE =
      """
      package user;

      import java.util.*;
      import nish.activations.*;

      public final class Tents implements ActivationProvider {

        static final Parameter HEIGHT =
            new Parameter("height", "The value at 0", Range.ABOVE_ZERO, 1);

        record Tent(double height) implements Activation {
          public String name() { return "tent"; }
          public double value(double x) { return Math.max(height - Math.abs(x), 0); }
          public double slope(double x) { return Math.abs(x) < height ? -Math.signum(x) : 0; }
          public SortedMap<String, Double> parameters() {
            return new TreeMap<>(Map.of("height", height));
          }
        }

        public List<ActivationEntry> entries() {
          return List.of(
              new ActivationEntry("tent", List.of(), List.of(HEIGHT), "max(height - |x|, 0)",
                  "a tent", "a user", values -> new Tent(values.get(HEIGHT))));
        }
      }
      """;

  private static final String SWEEP =
      """
      name: tents
      parameters:
        activation: [relu, tent]
        height: [0.5, 2]
        network: lenet
        dataset: digits
        epochs: 1
        batch_size: 500
      """;

  @Test
  void isInTheCatalogueAndItsParameterIsAnAxisAndItTrains(@TempDir Path folder) throws Exception {
    UserHome home = new UserHome(folder);
    Path sweep = Files.writeString(folder.resolve("tents.yaml"), SWEEP);
    assertThat(home.nish("validate", sweep.toString()).err()).contains("unknown activation");

    jar(compiled(folder), Files.createDirectories(folder.resolve("plugins")).resolve("tents.jar"));

    assertThat(home.nish("activations").out()).contains("tent", "max(height - |x|, 0)");
    UserHome.Said said = home.nish("validate", sweep.toString());
    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out()).contains("3 trials");
    UserHome.Said trained = home.nish("run", sweep.toString());
    assertThat(trained.exitCode()).as(trained.err()).isZero();
    assertThat(trained.out()).contains("relu", "tent(height=0.5)", "tent(height=2)");
  }

  /** The folder of the classes. */
  private static Path compiled(Path folder) throws IOException {
    Path source = Files.writeString(folder.resolve("Tents.java"), SOURCE);
    Path classes = folder.resolve("classes");
    String classPath = System.getProperty("java.class.path");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", classPath, "-d", classes.toString(), source.toString());
    assertThat(status).isZero();
    return classes;
  }

  private static void jar(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> files = Files.walk(classes)) {
      for (Path path : files.filter(Files::isRegularFile).toList()) {
        entry(out, classes.relativize(path).toString(), Files.readAllBytes(path));
      }
      byte[] provider = "user.Tents".getBytes(StandardCharsets.UTF_8);
      entry(out, "META-INF/services/nish.activations.ActivationProvider", provider);
    }
  }

  private static void entry(JarOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(bytes);
    out.closeEntry();
  }
}
