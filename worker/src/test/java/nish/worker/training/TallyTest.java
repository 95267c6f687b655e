package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** Cross-entropy and accuracy, from class scores before softmax. */
class TallyTest {

  @Test
  void equalScoresLoseTheLogarithmOfTheClasses() {
    assertThat(tally(new float[][] {{0, 0, 0, 0}}, 2).loss()).isCloseTo(Math.log(4), within(1e-15));
  }

  @Test
  void theLossIsTheMeanOfTheExamples() {
    double right = Math.log(1 + Math.exp(-2));
    double wrong = right + 2;

    Tally tally = tally(new float[][] {{2, 0}, {2, 0}}, 0, 1);

    assertThat(tally.loss()).isCloseTo((right + wrong) / 2, within(1e-15));
    assertThat(tally.accuracy()).isEqualTo(0.5);
    assertThat(tally.examples()).isEqualTo(2);
  }

  @Test
  void hugeScoresDoNotOverflow() {
    assertThat(tally(new float[][] {{3e38f, -3e38f}}, 0).loss()).isZero();
    assertThat(tally(new float[][] {{1000, 0}}, 1).loss()).isEqualTo(1000);
  }

  @Test
  void aScoreThatIsNoNumberMakesTheLossNone() {
    assertThat(tally(new float[][] {{Float.NaN, 0}}, 1).loss()).isNaN();
    assertThat(tally(new float[][] {{1, Float.NaN, 0}}, 0).loss()).isNaN();
    assertThat(tally(new float[][] {{Float.POSITIVE_INFINITY, 0}}, 0).loss()).isNaN();
  }

  @Test
  void aScoreThatIsNoNumberIsNoCorrectAnswer() {
    assertThat(tally(new float[][] {{Float.NaN, Float.NaN}}, 0).accuracy()).isZero();
    assertThat(tally(new float[][] {{1, Float.NaN}}, 0).accuracy()).isZero();
  }

  @Test
  void aLabelThatHasNoChanceLosesInfinitely() {
    assertThat(tally(new float[][] {{0, Float.NEGATIVE_INFINITY}}, 1).loss()).isInfinite();
  }

  @Test
  void batchesAddUp() {
    Tally tally = tally(new float[][] {{1, 0}, {0, 1}}, 0, 0);

    tally.add(Nd4j.createFromArray(new float[][] {{5, 0}}), new int[] {0});

    assertThat(tally.examples()).isEqualTo(3);
    assertThat(tally.accuracy()).isEqualTo(2 / 3.0);
  }

  @Test
  void aTransposedViewIsReadByItsRows() {
    Tally tally = new Tally();
    tally.add(Nd4j.create(new float[][] {{2, 0, 0}, {0, 3, 3}}).transpose(), new int[] {0, 1, 1});
    assertThat(tally.accuracy()).isEqualTo(1);
  }

  @Test
  void refusesAnotherNumberOfLabels() {
    Tally tally = new Tally();
    assertThatThrownBy(() -> tally.add(Nd4j.zeros(2, 3), new int[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 labels for 2 rows");
  }

  private static Tally tally(float[][] scores, int... labels) {
    Tally tally = new Tally();
    tally.add(Nd4j.createFromArray(scores), labels);
    return tally;
  }
}
