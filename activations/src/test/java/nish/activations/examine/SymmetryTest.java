package nish.activations.examine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nish.activations.Activation;
import nish.activations.LeakyRelu;
import nish.activations.Mish;
import nish.activations.Nish;
import nish.activations.Relu;
import nish.activations.Sigmoid;
import nish.activations.SoftRelu;
import nish.activations.Swish;
import nish.activations.Tanh;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H3, the odd and the even part. */
class SymmetryTest {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  @Test
  void reluIsHalfOddAndHalfEven() {
    assertThat(symmetry(new Relu()).odd()).isCloseTo(0.5, within(1e-14));
    assertThat(symmetry(new Relu()).even()).isCloseTo(0.5, within(1e-14));
    assertThat(symmetry(new Relu()).evenShare()).isCloseTo(0.5, within(1e-14));
  }

  @Test
  void theOddPartOfReluSwishAndSoftReluIsHalfTheIdentity() {
    assertThat(symmetry(new Swish()).odd()).isCloseTo(0.5, within(1e-14));
    assertThat(symmetry(new SoftRelu()).odd()).isCloseTo(0.5, within(1e-14));
  }

  @Test
  void theEvenPartOfTheSigmoidIsOneHalf() {
    assertThat(symmetry(new Sigmoid()).even()).isCloseTo(0.5, within(1e-14));
  }

  @Test
  void aLeakMovesReluTowardsTheOddIdentity() {
    Symmetry symmetry = symmetry(new LeakyRelu(0.2));

    assertThat(symmetry.odd()).isCloseTo(0.6, within(1e-14));
    assertThat(symmetry.even()).isCloseTo(0.4, within(1e-14));
    assertThat(symmetry(new LeakyRelu(1)).isOdd()).isTrue();
  }

  @Test
  void tanhIsOddAndNoNishIs() {
    assertThat(symmetry(new Tanh()).isOdd()).isTrue();
    assertThat(symmetry(new Tanh()).isEven()).isFalse();
    assertThat(symmetry(new Nish(1, 3)).isOdd()).isFalse();
    assertThat(symmetry(new Nish(1, 3)).isEven()).isFalse();
    assertThat(symmetry(new Mish()).isOdd()).isFalse();
  }

  @Test
  void theSquareIsEven() {
    Symmetry symmetry = symmetry(new Formula(x -> x * x, x -> 2 * x));

    assertThat(symmetry.isEven()).isTrue();
    assertThat(symmetry.even()).as("√ of the fourth moment").isCloseTo(Math.sqrt(3), within(1e-13));
  }

  /**
   * The mean square of all of f: 1/2 from the right, and from the left t²·Σ c_i·c_j·E(exp(k·x); x
   * &lt; 0) with k = (i + j)/t, which is exp(k²/2)·Φ(−k).
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.67, 1, 1.5, 4})
  void thePartsOfNishMakeUpItsMeanSquare(double t) {
    double[] c = {0, -2.5, 4, -1.5};
    double left = 0;
    for (int i = 1; i <= 3; i++) {
      for (int j = 1; j <= 3; j++) {
        double k = (i + j) / t;
        left += c[i] * c[j] * Math.exp(k * k / 2) * NORMAL.cumulativeProbability(-k);
      }
    }

    Symmetry symmetry = symmetry(new Nish(t, 3));

    assertThat(Math.pow(symmetry.odd(), 2) + Math.pow(symmetry.even(), 2))
        .isCloseTo(0.5 + t * t * left, within(1e-11));
  }

  @Test
  void aLargeScaleMakesNishOdd() {
    assertThat(symmetry(new Nish(100, 3)).evenShare()).isLessThan(1e-6);
    assertThat(symmetry(new Nish(1e-9, 3)).evenShare()).isCloseTo(0.5, within(1e-9));
  }

  private static Symmetry symmetry(Activation activation) {
    return Examination.of(activation).symmetry();
  }
}
