package nish.activations.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nish.activations.Nish;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernels' arithmetic, as this machine's processor does it, against the truth. */
class AccuracyTest {

  private static final double[] SCALES = {1e-3, 0.01, 0.5, 0.67, 1, 1.5, 2, 3.7, 100, 1e3};

  /** Where |f′| is below this, it is about to change its sign. */
  private static final double NEAR_ZERO = 0.05;

  private static final List<String> TABLE = new ArrayList<>();

  @BeforeAll
  static void compileForTheHost() {
    HostArithmetic.compile();
    TABLE.add("| | worst error (ulp) | at x | t | x/t |");
    TABLE.add("| --- | --- | --- | --- | --- |");
  }

  @AfterAll
  static void writeTheTable() throws IOException {
    Files.write(Path.of("target/accuracy.md"), TABLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void valuesAreWithinTwoUnitsInTheLastPlace(int order) {
    Worst worst = new Worst();
    for (double t : SCALES) {
      Nish nish = new Nish(t, order);
      float[] x = HardInputs.of(nish);
      float[] actual = HostArithmetic.values(SeriesParameters.ofValues(nish), x);
      Truth truth = new Truth(t, order);
      for (int i = 0; i < x.length; i++) {
        double exact = truth.value(x[i], Truth.exponential(x[i], t));
        worst.add(Worst.units(actual[i], exact), x[i], t);
      }
    }
    TABLE.add("| value, order %d | %s |".formatted(order, worst));
    assertThat(worst.error()).as(worst.toString()).isLessThan(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void slopesAreWithinFourUnitsInTheLastPlaceExceptAtTheirZero(int order) {
    Worst worst = new Worst();
    Worst nearZero = new Worst();
    for (double t : SCALES) {
      Nish nish = new Nish(t, order);
      float[] x = HardInputs.of(nish);
      float[] actual = HostArithmetic.slopes(SeriesParameters.ofSlopes(nish), x);
      Truth truth = new Truth(t, order);
      for (int i = 0; i < x.length; i++) {
        double exact = truth.slope(x[i], Truth.exponential(x[i], t));
        if (x[i] / t > -3 && Math.abs(exact) < NEAR_ZERO) {
          nearZero.add(Math.abs(actual[i] - exact) / Math.ulp(1f), x[i], t);
        } else {
          worst.add(Worst.units(actual[i], exact), x[i], t);
        }
      }
    }
    TABLE.add("| slope, order %d | %s |".formatted(order, worst));
    TABLE.add("| slope, order %d, near its zero, in ulp of 1 | %s |".formatted(order, nearZero));
    assertThat(worst.error()).as(worst.toString()).isLessThan(4);
    assertThat(nearZero.error() * Math.ulp(1f)).as(nearZero.toString()).isLessThan(1e-7);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aSeriesThatBeginsWithAJumpIsAsNear(int terms) {
    for (double t : new double[] {1e-3, 0.67, 1e3}) {
      Powers powers = new Powers(t, terms);
      float[] x = HardInputs.of(new Nish(t, 3));
      float[] values = HostArithmetic.values(SeriesParameters.ofValues(powers), x);
      float[] slopes = HostArithmetic.slopes(SeriesParameters.ofSlopes(powers), x);
      for (int i = 0; i < x.length; i++) {
        double value = Worst.units(values[i], powers.value(x[i]));
        assertThat(value).as("the value of %s at %s, in ulp", powers, x[i]).isLessThan(2);
        double slope = powers.slope(x[i]);
        if (!(Math.abs(slopes[i] - slope) <= 1e-7)) {
          assertThat(Worst.units(slopes[i], slope)).as("%s at %s", powers, x[i]).isLessThan(4);
        }
      }
    }
  }
}
