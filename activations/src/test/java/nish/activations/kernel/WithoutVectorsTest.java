package nish.activations.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nish.activations.Mish;
import nish.activations.Nish;
import nish.activations.SoftRelu;
import nish.activations.Swish;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class WithoutVectorsTest {

  @Test
  void aJvmWithoutTheVectorApiComputesTheSameBits() throws Exception {
    List<String> with = run("--add-modules=jdk.incubator.vector");
    List<String> without = run("-Xmx1g");

    assertThat(with.get(0)).isEqualTo("vectors: true");
    assertThat(without.get(0)).isEqualTo("vectors: false");
    assertThat(without.subList(1, 5)).isEqualTo(with.subList(1, 5)).doesNotHaveDuplicates();
    assertThat(with.get(5)).isEqualTo("quick loops are exact: false");
    assertThat(without.get(5)).isEqualTo("quick loops are exact: true");
  }

  private static List<String> run(String option) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                Digests.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out.lines().toList();
  }

  /** Prints a digest of each function's values and gradients on one fixed array. */
  static final class Digests {

    private Digests() {}

    public static void main(String[] arguments) {
      System.out.println("vectors: " + Incubator.hasVectors());
      float[] places = new float[10_001];
      for (int i = 0; i < places.length; i++) {
        places[i] = (i - 5_000) / 300f;
      }
      Stream.of(new Nish(0.67, 3), new Mish(), new Swish(), new SoftRelu())
          .map(Kernel::forBackend)
          .forEach(kernel -> System.out.println(digest(kernel, places)));
      System.out.println("quick loops are exact: " + isExact(places));
    }

    private static boolean isExact(float[] places) {
      Nish nish = new Nish(0.67, 3);
      float[] quick = Arrays.copyOf(places, Loop.CHUNK);
      QuickLoops.of(nish).get().values(quick, Loop.CHUNK);
      float[] exact = Arrays.copyOf(places, Loop.CHUNK);
      Loops.of(nish).get().values(exact, Loop.CHUNK);
      return Arrays.equals(quick, exact);
    }

    private static int digest(Kernel kernel, float[] places) {
      INDArray values = Nd4j.createFromArray(places);
      kernel.forward(values);
      INDArray gradients = Nd4j.createFromArray(places);
      kernel.backward(
          gradients, Nd4j.valueArrayOf(new long[] {places.length}, 0.3, DataType.FLOAT));
      return 31 * Arrays.hashCode(values.toFloatVector())
          + Arrays.hashCode(gradients.toFloatVector());
    }
  }
}
