package nish.driver.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A number as people read it. */
class CellTextTest {

  @Test
  void whatIsRoundedToZeroHasNoSign() {
    assertThat(CellText.of(ResultTable.real(-0.00001, 4))).isEqualTo("0.0000");
    assertThat(CellText.of(ResultTable.real(-0.00006, 4))).isEqualTo("-0.0001");
    assertThat(CellText.of(ResultTable.real(-10.02, 1))).isEqualTo("-10.0");
  }
}
