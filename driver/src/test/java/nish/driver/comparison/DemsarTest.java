package nish.driver.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked example of Demšar, Statistical Comparisons of Classifiers over Multiple Data Sets
 * (Journal of Machine Learning Research 7, 2006, 1–30), table 6, with what its section 3.2.2 says
 * of it. Of two printed as 0.975 on voting the paper ranks C4.5+cf before C4.5+m+cf, so that it is
 * written as 0.9751 here.
 */
class DemsarTest {

  private static AcrossPlaces example() throws URISyntaxException {
    Path file = Path.of(DemsarTest.class.getResource("demsar-2006.csv").toURI());
    return new AcrossPlaces(RunsFile.read(file), true);
  }

  @Test
  void averageRanks() throws URISyntaxException {
    Map<String, Double> ranks = example().averageRanks();

    assertThat(ranks.keySet()).containsExactly("C4.5+m+cf", "C4.5+m", "C4.5+cf", "C4.5");
    assertThat(ranks.get("C4.5")).isCloseTo(3.143, within(5e-4));
    assertThat(ranks.get("C4.5+m")).isCloseTo(2.000, within(5e-4));
    assertThat(ranks.get("C4.5+cf")).isCloseTo(2.893, within(5e-4));
    assertThat(ranks.get("C4.5+m+cf")).isCloseTo(1.964, within(5e-4));
  }

  @Test
  void friedmansTestAndThatOfImanAndDavenport() throws URISyntaxException {
    Friedman friedman = example().friedman();

    assertThat(friedman.chiSquare()).isCloseTo(9.28, within(5e-3));
    assertThat(friedman.f()).isCloseTo(3.69, within(5e-3));
    assertThat(friedman.isClear()).isTrue();
  }

  @Test
  void atFiveOfAHundredNoneDiffersFromAnother() throws URISyntaxException {
    AcrossPlaces example = example();
    Nemenyi nemenyi = example.nemenyi(0.05);

    assertThat(nemenyi.criticalDifference()).isCloseTo(1.25, within(5e-3));
    List<Double> ranks = List.copyOf(example.averageRanks().values());
    assertThat(nemenyi.groups(ranks)).containsExactly(ranks);
  }

  @Test
  void atTenThereAreTwoGroupsAndOneMethodIsInBoth() throws URISyntaxException {
    AcrossPlaces example = example();
    List<Double> ranks = List.copyOf(example.averageRanks().values());
    Nemenyi nemenyi = example.nemenyi(0.10);

    assertThat(nemenyi.criticalDifference()).isCloseTo(1.12, within(5e-3));
    assertThat(nemenyi.groups(ranks)).containsExactly(ranks.subList(0, 3), ranks.subList(2, 4));
  }

  /** Table 5(a). */
  @ParameterizedTest
  @CsvSource({
    "2, 1.960, 1.645",
    "3, 2.343, 2.052",
    "4, 2.569, 2.291",
    "5, 2.728, 2.459",
    "6, 2.850, 2.589",
    "7, 2.949, 2.693",
    "8, 3.031, 2.780",
    "9, 3.102, 2.855",
    "10, 3.164, 2.920"
  })
  void criticalValues(int methods, double atFive, double atTen) {
    assertThat(Nemenyi.critical(0.05, methods)).isCloseTo(atFive, within(1e-3));
    assertThat(Nemenyi.critical(0.10, methods)).isCloseTo(atTen, within(1e-3));
  }
}
