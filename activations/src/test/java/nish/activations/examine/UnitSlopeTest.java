package nish.activations.examine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import nish.activations.Activation;
import nish.activations.ActivationCatalog;
import nish.activations.LeakyRelu;
import nish.activations.Nish;
import nish.activations.Relu;
import nish.activations.Sigmoid;
import nish.activations.SoftRelu;
import nish.activations.Tanh;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H4, where the slope is one. */
class UnitSlopeTest {

  @Test
  void reluIsTheIdentityFromZeroOnForHalfOfTheInputs() {
    UnitSlope slope = Examination.of(new Relu()).unitSlope();

    assertThat(slope.segments()).containsExactly(new Interval(0, Double.POSITIVE_INFINITY));
    assertThat(slope.normalShare()).isEqualTo(0.5);
  }

  /** s(x) = 1 − tolerance. */
  @Test
  void softReluBecomesTheIdentityWhereTheLogisticFunctionIsNearOne() {
    Examination examination = Examination.of(new SoftRelu());

    assertThat(examination.nearUnitSlope().staysFrom())
        .hasValueCloseTo(Math.log(99), within(1e-12));
    assertThat(examination.unitSlope().staysFrom()).hasValueCloseTo(Math.log(999), within(1e-12));
  }

  /** 1 − tanh² = 0.99 at tanh = ±0.1. */
  @Test
  void tanhHasASegmentWithTwoEnds() {
    UnitSlope slope = Examination.of(new Tanh()).nearUnitSlope();
    double end = 0.5 * Math.log(1.1 / 0.9);

    assertThat(slope.staysFrom()).isEmpty();
    assertThat(slope.segments()).hasSize(1);
    assertThat(slope.segments().get(0).from()).isCloseTo(-end, within(1e-12));
    assertThat(slope.segments().get(0).to()).isCloseTo(end, within(1e-12));
    assertThat(slope.normalShare())
        .isCloseTo(2 * NormalDistribution.of(0, 1).cumulativeProbability(end) - 1, within(1e-12));
  }

  @Test
  void theSigmoidIsTooFlat() {
    UnitSlope slope = Examination.of(new Sigmoid()).nearUnitSlope();

    assertThat(slope.segments()).isEmpty();
    assertThat(slope.normalShare()).isZero();
    assertThat(slope.staysFrom()).isEmpty();
  }

  /** The slope, e·(1 − m − 9/2·m²), is (1 + m)·(1 − m − 9/2·m²). */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.5, 1, 1.5, 100})
  void nishBecomesTheIdentityLeftOfZeroInProportionToT(double t) {
    double from = Examination.of(new Nish(t, 3)).nearUnitSlope().staysFrom().orElseThrow();
    double m = Math.expm1(from / t);

    assertThat(from).isNegative();
    assertThat((1 + m) * (1 - m - 4.5 * m * m)).isCloseTo(0.99, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"swish", "mish"})
  void aSlopeThatOvershootsPassesOneQuicklyBeforeItComesToStay(String name) {
    UnitSlope slope = Examination.of(ActivationCatalog.activation(name, Map.of())).unitSlope();

    assertThat(slope.segments()).hasSize(2);
    assertThat(slope.segments().get(0).width()).isLessThan(0.01);
    assertThat(slope.staysFrom()).hasValue(slope.segments().get(1).from());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tanh", "softrelu", "swish", "mish", "nish", "pish"})
  void theSlopeIsNearOneInsideTheSegmentsAndNowhereElse(String name) {
    Activation activation = ActivationCatalog.activation(name, Map.of());
    UnitSlope found = Examination.of(activation).unitSlope();

    for (double x = -30; x < 30; x += 0.00037) {
      double place = x;
      assertThat(found.segments())
          .as("at %s", x)
          .matches(
              segments ->
                  segments.stream().anyMatch(s -> s.from() <= place && place <= s.to())
                      == (Math.abs(activation.slope(place) - 1) <= 1e-3));
    }
  }

  @Test
  void theIdentityHasNoEnds() {
    UnitSlope slope = Examination.of(new LeakyRelu(1)).unitSlope();

    assertThat(slope.segments())
        .containsExactly(new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    assertThat(slope.normalShare()).isOne();
  }

  @Test
  void anIntervalDoesNotEndBeforeItBegins() {
    assertThatThrownBy(() -> new Interval(1, 0)).hasMessageContaining("from 1.0 to 0.0; swap");
  }
}
