package nish.worker.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole question, with a script in the place of NVIDIA's tool. */
class CudaTest {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Map<String, String> ENVIRONMENT = Map.of("CUDA_DEVICE_ORDER", "PCI_BUS_ID");

  @TempDir private Path folder;

  @Test
  void theToolIsAskedForTheFieldsAndItsCardsAreTaken() throws IOException {
    NvidiaSmi smi =
        script("echo \"$@\" >" + folder + "/asked", "cat " + said(CardSamples.TWO_A100));

    VisibleCards cards = Cuda.require(smi, ENVIRONMENT, libraries("11.0"));

    assertThat(cards.inOrder()).isEqualTo(Card.list(CardSamples.TWO_A100));
    assertThat(folder.resolve("asked"))
        .hasContent("--query-gpu=index,uuid,name,compute_cap,driver_version --format=csv,noheader");
  }

  @Test
  void aCardWithoutCodeIsRefused() throws IOException {
    NvidiaSmi smi = script("cat " + said(CardSamples.H100));

    assertThatThrownBy(() -> Cuda.require(smi, ENVIRONMENT, libraries("11.0")))
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining("capability 9.0");
  }

  @Test
  void librariesOfAnotherCudaAreRefused() throws IOException {
    NvidiaSmi smi = script("cat " + said(CardSamples.LAPTOP));

    assertThatThrownBy(() -> Cuda.require(smi, ENVIRONMENT, libraries("12")))
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining("needs libcudart.so.11.0 of CUDA 11.6")
        .hasMessageContaining("LD_LIBRARY_PATH");
  }

  @Test
  void whatTheToolSaysOfItsFailureIsPassedOn() throws IOException {
    NvidiaSmi smi = script("cat " + said(CardSamples.NO_DRIVER), "exit 9");

    assertThatThrownBy(smi::cards).hasMessageContaining("couldn't communicate");
  }

  @Test
  void aToolThatHangsIsEnded() throws IOException {
    NvidiaSmi smi = new NvidiaSmi(command("exec sleep 600"), Duration.ofMillis(200));

    assertThatThrownBy(smi::cards).hasMessageContaining("GPU that hangs");
  }

  @Test
  void aToolThatIsNotThereMeansNoDriver() {
    NvidiaSmi smi = new NvidiaSmi(List.of(folder.resolve("absent").toString()), LONG);

    assertThatThrownBy(smi::cards)
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining("install NVIDIA's driver");
  }

  private Path said(String text) throws IOException {
    return Files.writeString(folder.resolve("said"), text);
  }

  private NvidiaSmi script(String... lines) throws IOException {
    return new NvidiaSmi(command(lines), LONG);
  }

  private List<String> command(String... lines) throws IOException {
    Path script = folder.resolve("nvidia-smi");
    Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return List.of(script.toString());
  }

  /** The four, with the runtime of that version. */
  private CudaLibraries libraries(String runtime) throws IOException {
    Path libraries = Files.createDirectories(folder.resolve("lib"));
    for (String name :
        List.of(
            "libcudart.so." + runtime,
            "libcublas.so.11",
            "libcublasLt.so.11",
            "libcusolver.so.11")) {
      Files.writeString(libraries.resolve(name), "");
    }
    return new CudaLibraries(List.of(libraries), "no/such/folder/");
  }
}
