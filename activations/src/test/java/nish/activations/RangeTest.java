package nish.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a parameter may be, and how people are told. */
class RangeTest {

  private static final Range SHARE = new Range(0, Math.nextDown(1.0), false);

  @Test
  void bothBoundsAreIncludedAndOthersLeftOutByTheirNeighbours() {
    assertThat(Range.whole(2, 12).contains(2)).isTrue();
    assertThat(Range.whole(2, 12).contains(12)).isTrue();
    assertThat(Range.whole(2, 12).contains(2.5)).isFalse();
    assertThat(Range.ABOVE_ZERO.contains(0)).isFalse();
    assertThat(Range.FROM_ZERO.contains(0)).isTrue();
    assertThat(SHARE.contains(1)).isFalse();
  }

  @Test
  void onlyFiniteNumbersAreInAny() {
    assertThat(Range.FINITE.contains(-Double.MAX_VALUE)).isTrue();
    assertThat(Range.FINITE.contains(Double.NaN)).isFalse();
    assertThat(Range.FINITE.contains(Double.NEGATIVE_INFINITY)).isFalse();
  }

  @Test
  void isToldInWords() {
    assertThat(Range.whole(2, 12).words()).isEqualTo("a whole number from 2 to 12");
    assertThat(Range.FINITE.words()).isEqualTo("a finite number");
    assertThat(Range.ABOVE_ZERO.words()).isEqualTo("a finite number above 0");
    assertThat(Range.FROM_ZERO.words()).isEqualTo("a finite number of at least 0");
    assertThat(SHARE.words()).isEqualTo("a finite number of at least 0 and below 1");
    assertThat(new Range(-Double.MAX_VALUE, 0.5, false).words())
        .isEqualTo("a finite number of at most 0.5");
  }

  @Test
  void needsBoundsInTheirOrder() {
    assertThatThrownBy(() -> new Range(1, 0, false))
        .hasMessage("a range needs finite bounds in their order, but has 1.0 and 0.0");
  }

  @Test
  void aParametersDefaultObeysItsRule() {
    assertThatThrownBy(() -> new Parameter("height", "The height", Range.ABOVE_ZERO, 0))
        .hasMessage("the default of height must be a finite number above 0, but is 0");
    assertThatThrownBy(() -> new Parameter("a b", "The height", Range.ABOVE_ZERO, 1))
        .hasMessageContaining("\"a b\"");
  }
}
