package nish.activations.examine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nish.activations.Nish;
import nish.activations.Relu;
import nish.activations.Sigmoid;
import nish.activations.SoftRelu;
import nish.activations.Tanh;
import org.junit.jupiter.api.Test;

class CurvatureTest {

  @Test
  void itIsTheSecondDerivative() {
    for (double x = -8; x < 8; x += 0.37) {
      assertThat(Curvature.at(new SoftRelu(), x)).isCloseTo(new Sigmoid().slope(x), within(1e-11));
      assertThat(Curvature.at(new Tanh(), x))
          .isCloseTo(-2 * Math.tanh(x) * new Tanh().slope(x), within(1e-11));
    }
  }

  @Test
  void itDoesNotSeeTheKinkOfRelu() {
    assertThat(Curvature.at(new Relu(), -1e-9)).isZero();
    assertThat(Curvature.at(new Relu(), 0)).isZero();
  }

  /** f″ of order 2, t·m·(1 + m), is e·(4·e − 1)/t. */
  @Test
  void itKeepsToItsSideOfTheJoint() {
    assertThat(Curvature.at(new Nish(2, 2), -1e-12)).isCloseTo(1.5, within(1e-9));
    assertThat(Curvature.at(new Nish(2, 2), 0)).isZero();
  }
}
