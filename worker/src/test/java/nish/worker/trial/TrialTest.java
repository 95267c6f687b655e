package nish.worker.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a trial is, and by what it is known. */
class TrialTest {

  private static final Recipe RECIPE = new Recipe(3, 64, 0.05, 0.9, 0);
  private static final Trial NISH =
      new Trial(ActivationChoice.of("nish", 1.5), "lenet", "digits", 1, RECIPE);

  @Test
  void theIdIsTheSameInEveryVersion() {
    assertThat(NISH.id().value()).isEqualTo("cc1693c77d67e341");
  }

  @Test
  void theIdFollowsFromTheValuesAlone() {
    Trial same = new Trial(ActivationChoice.of("nish", 1.5), "lenet", "digits", 1, RECIPE);

    assertThat(same.id()).isEqualTo(NISH.id());
  }

  @Test
  void whateverChangesTheResultChangesTheId() {
    List<Trial> others =
        List.of(
            NISH,
            new Trial(ActivationChoice.of("pish", 1.5), "lenet", "digits", 1, RECIPE),
            new Trial(ActivationChoice.of("nish", 1), "lenet", "digits", 1, RECIPE),
            new Trial(ActivationChoice.of("nish"), "lenet", "digits", 1, RECIPE),
            new Trial(NISH.activation(), "mlp", "digits", 1, RECIPE),
            new Trial(NISH.activation(), "lenet", "mnist", 1, RECIPE),
            new Trial(NISH.activation(), "lenet", "digits", 2, RECIPE),
            with(new Recipe(4, 64, 0.05, 0.9, 0)),
            with(new Recipe(3, 32, 0.05, 0.9, 0)),
            with(new Recipe(3, 64, 0.02, 0.9, 0)),
            with(new Recipe(3, 64, 0.05, 0.8, 0)),
            with(new Recipe(3, 64, 0.05, 0.9, 1e-4)));

    assertThat(others).extracting(Trial::id).doesNotHaveDuplicates();
  }

  @Test
  void idsSortByTheirDigits() {
    assertThat(Stream.of(new TrialId("b0"), new TrialId("0b"), new TrialId("a1")).sorted())
        .extracting(TrialId::toString)
        .containsExactly("0b", "a1", "b0");
  }

  @Test
  void theLabelIsForPeople() {
    assertThat(NISH.label()).isEqualTo("nish(t=1.5) lenet digits seed 1");
  }

  private static Trial with(Recipe recipe) {
    return new Trial(NISH.activation(), NISH.network(), NISH.dataset(), NISH.seed(), recipe);
  }
}
