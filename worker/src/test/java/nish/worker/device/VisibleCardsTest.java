package nish.worker.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which cards CUDA shows, and by which numbers. */
class VisibleCardsTest {

  private static final List<Card> CARDS = Card.list(CardSamples.TWO_A100);
  private static final String SECOND = CARDS.get(1).uuid();

  @Test
  void allWhereNothingIsSaid() {
    assertThat(VisibleCards.of(CARDS, Map.of()).inOrder()).isEqualTo(CARDS);
  }

  @Test
  void thoseThatAreNamedInTheirOrderUpToTheFirstThatIsNone() {
    assertThat(indices("1,0")).containsExactly(1, 0);
    assertThat(indices("1,7,0")).containsExactly(1);
    assertThat(indices(SECOND.substring(0, 12))).containsExactly(1);
    assertThat(indices("")).isEmpty();
    assertThat(indices("-1")).isEmpty();
  }

  @Test
  void cudaCountsThoseThatItShows() {
    assertThat(visible("1,0").ordinal("0")).isEqualTo(1);
    assertThat(visible("1,0").ordinal("1")).isZero();
    assertThat(visible("1").ordinal(SECOND)).isZero();
  }

  @Test
  void aCardThatIsHiddenCannotBeTaken() {
    assertThatThrownBy(() -> visible("1").ordinal("0"))
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining("gave this task GPU 0")
        .hasMessageContaining("[GPU 1 (NVIDIA A100-SXM4-40GB)] alone");
  }

  private static List<Integer> indices(String variable) {
    return visible(variable).inOrder().stream().map(Card::index).toList();
  }

  private static VisibleCards visible(String variable) {
    return VisibleCards.of(CARDS, Map.of("CUDA_VISIBLE_DEVICES", variable));
  }
}
