package nish.worker.network.blocked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors and single lanes find the same maxima at the same places. */
class MaximumStepTest {

  private static final int WINDOWS = 5;

  @ParameterizedTest
  @ValueSource(ints = {8, 16, 4})
  void theQuickestStepIsTheScalarOne(int lanes) {
    float[] plane = new float[3 * WINDOWS * lanes];
    Random random = new Random(1);
    for (int i = 0; i < plane.length; i++) {
      plane[i] = random.nextInt(4); // with equal ones
    }
    plane[2 * lanes + 1] = Float.NaN;

    assertThat(taken(MaximumStep.of(lanes), plane, lanes))
        .isEqualTo(taken(new ScalarMaximum(lanes), plane, lanes))
        .contains(Float.NaN);
  }

  /** The maxima over three places of each window, and where they lie. */
  private static float[] taken(MaximumStep step, float[] plane, int lanes) {
    float[] maxima = new float[WINDOWS * lanes];
    float[] places = new float[2 * WINDOWS * lanes];
    Arrays.fill(maxima, Float.NEGATIVE_INFINITY);
    for (int place = 0; place < 3; place++) {
      step.take(plane, place * lanes, 3 * lanes, maxima, 0, places, WINDOWS * lanes, WINDOWS);
    }
    float[] both = Arrays.copyOf(maxima, 3 * WINDOWS * lanes);
    System.arraycopy(places, 0, both, maxima.length, places.length);
    return both;
  }
}
