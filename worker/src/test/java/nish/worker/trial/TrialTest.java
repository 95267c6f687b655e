package nish.worker.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
  void theLabelIsForPeople() {
    assertThat(NISH.label()).isEqualTo("nish(t=1.5) lenet digits seed 1");
    assertThat(ActivationChoice.of("nish", 1)).hasToString("nish(t=1)");
    assertThat(ActivationChoice.of("relu")).hasToString("relu");
  }

  @Test
  void aRecipeThatCannotTrainIsRefused() {
    assertThatThrownBy(() -> new Recipe(0, 64, 0.05, 0.9, 0)).hasMessageContaining("epochs");
    assertThatThrownBy(() -> new Recipe(3, 0, 0.05, 0.9, 0)).hasMessageContaining("batch size");
    assertThatThrownBy(() -> new Recipe(3, 64, Double.NaN, 0.9, 0)).hasMessageContaining("rate");
    assertThatThrownBy(() -> new Recipe(3, 64, 0.05, 1, 0)).hasMessageContaining("momentum");
    assertThatThrownBy(() -> new Recipe(3, 64, 0.05, 0.9, -1)).hasMessageContaining("decay");
  }

  static Stream<Object> whatCrossesSpark() {
    return Stream.of(
        NISH,
        NISH.id(),
        new EpochMetrics(2, 0.5, 0.8, Double.NaN, 0.1, 0.05, 1.5, 3000),
        Provenance.UNKNOWN,
        new TrialOutcome.Completed(),
        new TrialOutcome.Stopped(3),
        new TrialOutcome.Diverged(0),
        new TrialOutcome.Failed("no memory"),
        new TrialOutcome.Cancelled());
  }

  @ParameterizedTest
  @MethodSource("whatCrossesSpark")
  void crossesSparkUnchanged(Object value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(value);
    }
  }

  @Test
  void aRandomStreamFollowsFromSeedPurposeAndEpochAlone() {
    assertThat(RandomStream.DATA_ORDER.at(1, 0).nextLong())
        .isEqualTo(RandomStream.DATA_ORDER.at(1, 0).nextLong())
        .isNotEqualTo(RandomStream.DATA_ORDER.at(1, 1).nextLong())
        .isNotEqualTo(RandomStream.DATA_ORDER.at(2, 0).nextLong())
        .isNotEqualTo(RandomStream.INITIAL_WEIGHTS.at(1, 0).nextLong());
  }

  private static Trial with(Recipe recipe) {
    return new Trial(NISH.activation(), NISH.network(), NISH.dataset(), NISH.seed(), recipe);
  }
}
