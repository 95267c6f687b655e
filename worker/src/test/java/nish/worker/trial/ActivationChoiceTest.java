package nish.worker.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An activation as a trial names it. */
class ActivationChoiceTest {

  @Test
  void isShownAsPeopleWriteIt() {
    assertThat(ActivationChoice.of("relu")).hasToString("relu");
    assertThat(ActivationChoice.of("nish", 1)).hasToString("nish(t=1)");
    assertThat(ActivationChoice.of("nish", 0.67)).hasToString("nish(t=0.67)");
    assertThat(new ActivationChoice("both", new TreeMap<>(Map.of("t", 1.5, "alpha", 2.0))))
        .hasToString("both(alpha=2, t=1.5)");
  }

  @Test
  void theLabelTellsApartAllButTheScale() {
    assertThat(ActivationChoice.of("relu").label()).isEqualTo("relu");
    assertThat(ActivationChoice.of("nish", 0.67).label()).isEqualTo("nish");
    assertThat(choice("nish", Map.of("order", 5.0, "t", 2.0)).label()).isEqualTo("nish(order=5)");
    assertThat(choice("leaky_relu", Map.of("alpha", 0.1)).label())
        .isEqualTo("leaky_relu(alpha=0.1)");
  }

  @Test
  void theCoefficientsOfASeriesAreShownByTheirPlaces() {
    ActivationChoice series = choice("series", Map.of("c1", -2.5, "c3", -1.5, "t", 1.0));

    assertThat(series.label()).isEqualTo("series(-2.5, 0, -1.5)");
    assertThat(series).hasToString("series(-2.5, 0, -1.5, t=1)");
  }

  @Test
  void knowsItsScaleWhereItTakesOne() {
    assertThat(ActivationChoice.of("nish", 1.5).t()).hasValue(1.5);
    assertThat(ActivationChoice.of("relu").t()).isEmpty();
  }

  @Test
  void keepsItsParametersWhateverBecomesOfTheCallersMap() {
    SortedMap<String, Double> parameters = new TreeMap<>(Map.of("t", 1.5));
    ActivationChoice nish = new ActivationChoice("nish", parameters);

    parameters.put("t", 2.0);

    assertThat(nish).isEqualTo(ActivationChoice.of("nish", 1.5));
    assertThatThrownBy(() -> nish.parameters().put("t", 2.0))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void isTheSameTrialHoweverItsParametersWereSorted() {
    Map<String, Double> parameters = Map.of("t", 1.5, "alpha", 2.0);
    SortedMap<String, Double> backwards = new TreeMap<>(Comparator.reverseOrder());
    backwards.putAll(parameters);

    assertThat(trial(new ActivationChoice("both", backwards)).id())
        .isEqualTo(trial(new ActivationChoice("both", new TreeMap<>(parameters))).id());
  }

  @Test
  void needsAName() {
    assertThatThrownBy(() -> ActivationChoice.of(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an activation needs a name");
  }

  private static ActivationChoice choice(String name, Map<String, Double> parameters) {
    return new ActivationChoice(name, new TreeMap<>(parameters));
  }

  private static Trial trial(ActivationChoice activation) {
    return new Trial(activation, "lenet", "digits", 1, Recipe.DEFAULT);
  }
}
