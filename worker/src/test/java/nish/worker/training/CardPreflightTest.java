package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import nish.worker.AnotherJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker whose class path has the CUDA backend, on a host whose card it has no code for. */
class CardPreflightTest {

  private static final String CARD =
      "0, GPU-5d4f7a5e-20e9-3c1b-8a0f-1f0f8f3b2c11, NVIDIA H100 80GB HBM3, 9.0, 580.65.06";

  @Test
  void isToldWhyBeforeAnyOfNd4jLoads(@TempDir Path folder) throws Exception {
    Path loaded = folder.resolve("loaded");
    Map<String, String> environment =
        Map.of(
            "PATH", toolIn(folder.resolve("bin")) + File.pathSeparator + System.getenv("PATH"),
            "JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded);

    String said =
        AnotherJvm.startWith(
                environment, classPathWithBackend(folder.resolve("cuda")), RequireBackend.class)
            .output();

    assertThat(said)
        .startsWith("GPU 0 (NVIDIA H100 80GB HBM3) has compute capability 9.0, but nd4j-cuda 11.6")
        .endsWith("hide it by CUDA_VISIBLE_DEVICES, or run a build of Nish for CPUs");
    assertThat(Files.readString(loaded))
        .contains("nish.worker.device.Cuda ")
        .doesNotContain("org.nd4j.linalg.factory.Nd4j ");
  }

  private static Path toolIn(Path folder) throws IOException {
    Path tool = Files.createDirectories(folder).resolve("nvidia-smi");
    Files.writeString(tool, "#!/bin/sh\necho '" + CARD + "'\n");
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder;
  }

  /** What is looked for is there; it is never read, as no card is fit for it. */
  private static String classPathWithBackend(Path folder) throws IOException {
    Path backend = folder.resolve("org/nd4j/linalg/jcublas/JCublasBackend.class");
    Files.createDirectories(backend.getParent());
    Files.createFile(backend);
    return folder + File.pathSeparator + System.getProperty("java.class.path");
  }
}
