package nish.activations.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import nish.activations.Activation;
import nish.activations.Nish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class FusedKernelTest extends KernelContract {

  /** The negative floats, every 65521st of them: from −0 to the largest. */
  private static final float[] SWEEP = sweep();

  @Override
  Kernel kernel(Activation activation) {
    return new FusedKernel(activation);
  }

  @Test
  void aCpuGetsThisKernel() {
    assertThat(Kernel.forBackend(new Nish(1, 3))).isInstanceOf(FusedKernel.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.MIN_VALUE, 1e-310, 1e-60})
  void scalesBelowAnyFloatGiveRelu(double t) {
    INDArray z = Nd4j.createFromArray(SWEEP);

    kernel(new Nish(t, 3)).forward(z);

    assertThat(z.toFloatVector()).containsOnly(-0f);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e60, 1e300, Double.MAX_VALUE})
  void scalesAboveAnyFloatGiveTheIdentity(double t) {
    INDArray z = Nd4j.createFromArray(SWEEP);

    kernel(new Nish(t, 3)).forward(z);

    assertThat(z.toFloatVector()).isEqualTo(SWEEP);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0x1p-120, 0x1p-60, 0x1p60, 0x1p120})
  void farScalesAreWithinAUnitInTheLastPlace(double t) {
    Nish nish = new Nish(t, 3);
    INDArray z = Nd4j.createFromArray(SWEEP);

    kernel(nish).forward(z);

    float[] values = z.toFloatVector();
    for (int i = 0; i < SWEEP.length; i++) {
      double truth = nish.value(SWEEP[i]);
      assertThat((double) values[i])
          .as("%s at %s", nish, SWEEP[i])
          .isCloseTo(truth, within((double) Math.ulp((float) truth)));
    }
  }

  @Test
  void threadsDoNotDisturbOneAnother() {
    INDArray source = Nd4j.randn(DataType.FLOAT, 10_000);
    INDArray expected = source.dup();
    kernel(new Nish(1, 3)).forward(expected);

    assertThat(
            IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> source.dup())
                .peek(kernel(new Nish(1, 3))::forward))
        .allMatch(expected::equals);
  }

  private static float[] sweep() {
    int negativeZero = 0x80000000;
    int infinity = 0x7f800000;
    float[] floats = new float[infinity / 65521];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = Float.intBitsToFloat(negativeZero + i * 65521);
    }
    return floats;
  }
}
