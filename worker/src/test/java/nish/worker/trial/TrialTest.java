package nish.worker.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    assertThat(of(ActivationChoice.of("pish", 1.5)).id().value()).isEqualTo("c7a1d541225202cf");
    assertThat(of(ActivationChoice.of("leaky_relu")).id().value()).isEqualTo("97a684b4e8a79647");
    assertThat(of(choice("nish", Map.of("order", 5.0, "t", 1.5))).id().value())
        .isEqualTo("3cd7ab93ab0e4ea8");
    assertThat(of(choice("series", Map.of("c1", -2.5, "c2", 4.0, "t", 1.0))).id().value())
        .isEqualTo("399519e7a23383ab");
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

  private static Trial of(ActivationChoice activation) {
    return new Trial(activation, "lenet", "digits", 1, RECIPE);
  }

  private static ActivationChoice choice(String name, Map<String, Double> parameters) {
    return new ActivationChoice(name, new TreeMap<>(parameters));
  }

  private static Trial with(Recipe recipe) {
    return new Trial(NISH.activation(), NISH.network(), NISH.dataset(), NISH.seed(), recipe);
  }
}
