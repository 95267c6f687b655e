package nish.worker.network.blocked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors and single floats come to the same sums, but for their last digits. */
class PlaceArithmeticTest {

  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest(name = "{0} lanes")
  @ValueSource(ints = {8, 16, 4})
  @interface OfEachWidth {}

  /** No multiple of what is summed at a time. */
  private static final int PLACES = 23;

  private static final int START_PLACE = 2;

  private final Random random = new Random(1);

  @OfEachWidth
  void moments(int lanes) {
    ByteBuffer images = floats(lanes);
    float[] pivot = numbers(lanes);
    double[][] quick = new double[2][lanes];
    double[][] scalar = new double[2][lanes];
    PlaceArithmetic.of(lanes)
        .addMoments(images, start(lanes), count(lanes), pivot, quick[0], quick[1]);
    new ScalarPlaces(lanes)
        .addMoments(images, start(lanes), count(lanes), pivot, scalar[0], scalar[1]);
    assertThat(quick[0]).containsExactly(scalar[0], within(1e-5));
    assertThat(quick[1]).containsExactly(scalar[1], within(1e-5));
  }

  @OfEachWidth
  void affine(int lanes) {
    ByteBuffer images = floats(lanes);
    float[] times = numbers(lanes);
    float[] plus = numbers(lanes);
    float[] quick = new float[count(lanes)];
    float[] scalar = new float[count(lanes)];
    PlaceArithmetic.of(lanes).affine(images, start(lanes), count(lanes), times, plus, quick);
    new ScalarPlaces(lanes).affine(images, start(lanes), count(lanes), times, plus, scalar);
    assertThat(quick).containsExactly(scalar, within(1e-6f));
  }

  @OfEachWidth
  void products(int lanes) {
    ByteBuffer images = floats(lanes);
    ByteBuffer gradient = floats(lanes);
    float[] mean = numbers(lanes);
    double[][] quick = new double[2][lanes];
    double[][] scalar = new double[2][lanes];
    PlaceArithmetic.of(lanes)
        .addProducts(gradient, images, start(lanes), count(lanes), mean, quick[0], quick[1]);
    new ScalarPlaces(lanes)
        .addProducts(gradient, images, start(lanes), count(lanes), mean, scalar[0], scalar[1]);
    assertThat(quick[0]).containsExactly(scalar[0], within(1e-5));
    assertThat(quick[1]).containsExactly(scalar[1], within(1e-5));
  }

  @OfEachWidth
  void slopes(int lanes) {
    ByteBuffer images = floats(lanes);
    ByteBuffer epsilon = floats(lanes);
    ByteBuffer quick = floats(lanes);
    ByteBuffer scalar = copy(quick);
    float[] slopes = numbers(count(lanes));
    float[] mean = numbers(lanes);
    double[][] quickSums = new double[2][lanes];
    double[][] sums = new double[2][lanes];
    PlaceArithmetic.of(lanes)
        .addSlopes(
            slopes,
            epsilon,
            quick,
            images,
            start(lanes),
            count(lanes),
            mean,
            quickSums[0],
            quickSums[1]);
    new ScalarPlaces(lanes)
        .addSlopes(
            slopes, epsilon, scalar, images, start(lanes), count(lanes), mean, sums[0], sums[1]);
    assertThat(array(quick)).isEqualTo(array(scalar));
    assertThat(quickSums[0]).containsExactly(sums[0], within(1e-5));
    assertThat(quickSums[1]).containsExactly(sums[1], within(1e-5));
  }

  @OfEachWidth
  void combinationInPlace(int lanes) {
    ByteBuffer images = floats(lanes);
    ByteBuffer quick = floats(lanes);
    ByteBuffer scalar = copy(quick);
    float[][] factors = {numbers(lanes), numbers(lanes), numbers(lanes)};
    combine(PlaceArithmetic.of(lanes), quick, factors, images, lanes);
    combine(new ScalarPlaces(lanes), scalar, factors, images, lanes);
    assertThat(array(quick)).containsExactly(array(scalar), within(1e-6f));
  }

  private static void combine(
      PlaceArithmetic arithmetic,
      ByteBuffer gradient,
      float[][] factors,
      ByteBuffer images,
      int lanes) {
    arithmetic.combine(
        gradient, factors[0], images, factors[1], factors[2], gradient, start(lanes), count(lanes));
  }

  @OfEachWidth
  void sum(int lanes) {
    ByteBuffer one = floats(lanes);
    ByteBuffer other = floats(lanes);
    ByteBuffer quick = floats(lanes);
    ByteBuffer scalar = copy(quick);
    PlaceArithmetic.of(lanes).add(one, other, quick, count(lanes));
    new ScalarPlaces(lanes).add(one, other, scalar, count(lanes));
    assertThat(array(quick)).isEqualTo(array(scalar));
  }

  private static int start(int lanes) {
    return START_PLACE * lanes;
  }

  private static int count(int lanes) {
    return PLACES * lanes;
  }

  /** One place more than is computed with. */
  private ByteBuffer floats(int lanes) {
    float[] numbers = numbers((START_PLACE + PLACES + 1) * lanes);
    ByteBuffer floats =
        ByteBuffer.allocateDirect(numbers.length * Float.BYTES).order(ByteOrder.nativeOrder());
    floats.asFloatBuffer().put(numbers);
    return floats;
  }

  private float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  private static ByteBuffer copy(ByteBuffer floats) {
    return ByteBuffer.allocateDirect(floats.capacity())
        .put(floats.duplicate())
        .clear()
        .order(ByteOrder.nativeOrder());
  }

  private static float[] array(ByteBuffer floats) {
    float[] array = new float[floats.capacity() / Float.BYTES];
    floats.asFloatBuffer().get(array);
    return array;
  }
}
