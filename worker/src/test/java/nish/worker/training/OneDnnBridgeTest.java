package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.stream.Collectors;
import nish.worker.AnotherJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class by which DL4J's layers find oneDNN, and what happens without it. */
class OneDnnBridgeTest {

  private static final Path BRIDGE = Path.of("org/nd4j/nativeblas");

  @Test
  void withoutItAWorkerSaysSoInsteadOfTrainingSlowly(@TempDir Path classes) throws Exception {
    assumeThat(Natives.onClassPath().hasOneDnn()).as("this platform has no oneDNN").isTrue();

    String said = AnotherJvm.startWith(withoutBridge(classes), RequireBackend.class).output();

    assertThat(said)
        .isEqualTo(
            "DL4J's layers do not run on oneDNN although "
                + Natives.onClassPath().classifier()
                + " has it, and would train five to ten times slower; "
                + "is another nd4j-native before Nish's on the class path?");
  }

  /** The class path, with Nish's classes copied to a folder, the bridge left out. */
  private static String withoutBridge(Path copy) throws IOException {
    String[] places = System.getProperty("java.class.path").split(File.pathSeparator);
    Path nish =
        Arrays.stream(places)
            .map(Path::of)
            .filter(place -> Files.exists(place.resolve(BRIDGE)))
            .findFirst()
            .orElseThrow();
    copyWithoutBridge(nish, copy);
    return Arrays.stream(places)
        .map(place -> Path.of(place).equals(nish) ? copy.toString() : place)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void copyWithoutBridge(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.startsWith(from.resolve(BRIDGE))) {
              Files.copy(file, to.resolve(from.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
