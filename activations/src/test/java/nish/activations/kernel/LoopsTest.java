package nish.activations.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import nish.activations.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoopsTest {

  private static final float[] HARD = {
    0f,
    -0f,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    1e-30f,
    -1e-30f,
    -1e-9f,
    -1e-8f,
    -0.3466f,
    -0.9049f,
    -1.19f,
    -1.2785f,
    40f,
    88f,
    710f,
    -87f,
    -104f,
    -708f,
    -709f,
    -745f,
    1e30f,
    -1e30f,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.NaN
  };

  static Stream<Activation> functions() {
    return KernelContract.functions();
  }

  @Test
  void theTestsRunOnTheVectorApi() {
    assertThat(Incubator.hasVectors()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void vectorsAndScalarsGiveTheSameBits(Activation function) {
    Loop vectors = Loops.of(function).get();
    Loop scalars = new ScalarLoop(Formula.of(function).orElseThrow());
    assertThat(vectors).isNotInstanceOf(ScalarLoop.class);
    Random random = new Random(7);

    for (int length : new int[] {1, 3, 8, 200, Loop.CHUNK}) {
      float[] x = chunk(random);
      float[] epsilon = chunk(random);

      float[] values = x.clone();
      vectors.values(values, length);
      float[] expectedValues = x.clone();
      scalars.values(expectedValues, length);
      float[] gradients = x.clone();
      vectors.gradients(gradients, epsilon, length);
      float[] expectedGradients = x.clone();
      scalars.gradients(expectedGradients, epsilon, length);

      assertThat(bits(values, length)).isEqualTo(bits(expectedValues, length));
      assertThat(bits(gradients, length)).isEqualTo(bits(expectedGradients, length));
    }
  }

  private static float[] chunk(Random random) {
    float[] chunk = new float[Loop.CHUNK];
    for (int i = 0; i < chunk.length; i++) {
      chunk[i] = i < HARD.length ? HARD[i] : (float) (3 * random.nextGaussian());
    }
    return chunk;
  }

  private static int[] bits(float[] floats, int length) {
    int[] bits = new int[length];
    Arrays.setAll(bits, i -> Float.floatToIntBits(floats[i]));
    return bits;
  }
}
