package nish.worker.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which recipes can train. */
class RecipeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " 0 | 64 | 0.05     | 0.9  | 0        | epochs must be at least 1, but is 0",
        "-1 | 64 | 0.05     | 0.9  | 0        | epochs must be at least 1, but is -1",
        " 3 |  0 | 0.05     | 0.9  | 0        | batch size must be at least 1, but is 0",
        " 3 | 64 | 0        | 0.9  | 0        | learning rate > 0, but is 0.0",
        " 3 | 64 | -0.1     | 0.9  | 0        | learning rate > 0, but is -0.1",
        " 3 | 64 | NaN      | 0.9  | 0        | learning rate > 0, but is NaN",
        " 3 | 64 | Infinity | 0.9  | 0        | learning rate > 0, but is Infinity",
        " 3 | 64 | 0.05     | 1    | 0        | 'momentum must be in [0, 1), but is 1.0'",
        " 3 | 64 | 0.05     | -0.1 | 0        | 'momentum must be in [0, 1), but is -0.1'",
        " 3 | 64 | 0.05     | NaN  | 0        | 'momentum must be in [0, 1), but is NaN'",
        " 3 | 64 | 0.05     | 0.9  | -1e-4    | weight decay ≥ 0, but is -1.0E-4",
        " 3 | 64 | 0.05     | 0.9  | NaN      | weight decay ≥ 0, but is NaN",
        " 3 | 64 | 0.05     | 0.9  | Infinity | weight decay ≥ 0, but is Infinity"
      })
  void whatCannotTrainIsRefusedWithItsRuleAndValue(
      int epochs, int batch, double rate, double momentum, double decay, String message) {
    assertThatThrownBy(() -> new Recipe(epochs, batch, rate, momentum, decay))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(classes = {Recipe.class, Descent.class, Preparation.class, Vary.class, Chance.class})
  void theDefaultIsTheSameWhicheverOfItsPartsIsLoadedFirst(Class<?> first) throws Exception {
    URL classes = Recipe.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader fresh =
        new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
      Class.forName(first.getName(), true, fresh);
      Object recipe = fresh.loadClass(Recipe.class.getName()).getField("DEFAULT").get(null);
      assertThat(recipe).hasToString(Recipe.DEFAULT.toString());
    }
  }

  @Test
  void theBoundsThemselvesAreTaken() {
    assertThatCode(() -> new Recipe(1, 1, Double.MIN_VALUE, 0, 0)).doesNotThrowAnyException();
    assertThatCode(() -> new Recipe(1, 1, 1e6, Math.nextDown(1.0), 1e6)).doesNotThrowAnyException();
  }
}
