package nish.driver.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HolmTest {

  /** As R's p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") has it. */
  @Test
  void eachIsMultipliedByHowManyAreNotSmallerAndOrderStays() {
    assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, Offset.offset(1e-15));
  }

  @Test
  void noneIsGreaterThanOne() {
    assertThat(Holm.adjust(new double[] {0.6, 0.9})).containsExactly(1, 1);
    assertThat(Holm.adjust(new double[0])).isEmpty();
  }
}
