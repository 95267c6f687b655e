package nish.worker.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What driver and executors send each other, by Java serialisation as Spark does it. */
class AcrossSparkTest {

  private static final Recipe RECIPE = new Recipe(3, 64, 0.05, 0.9, 1e-4);
  private static final Trial NISH =
      new Trial(ActivationChoice.of("nish", 1.5), "lenet", "digits", 1, RECIPE);

  static Stream<Object> whatCrossesSpark() {
    return Stream.of(
        NISH,
        NISH.id(),
        NISH.activation(),
        RECIPE,
        new EpochMetrics(2, 0.5, 0.8, Double.NaN, 0.1, 0.05, 1.5, 3000),
        new EpochMetrics(2, 0.5, 0.8, 1, 0.1, 0.05, 1.5, 3000).with(new Usage(1L << 33, 4, 2)),
        Provenance.UNKNOWN,
        EpochListener.Answer.STOP,
        new TrialOutcome.Completed(),
        new TrialOutcome.Stopped(3),
        new TrialOutcome.Diverged(0),
        new TrialOutcome.Failed("no memory"),
        new TrialOutcome.Cancelled());
  }

  @ParameterizedTest
  @MethodSource("whatCrossesSpark")
  void aRecordArrivesAsItWasSent(Object value) throws Exception {
    assertThat(sent(value)).isEqualTo(value);
  }

  @Test
  void aTrialKeepsItsId() throws Exception {
    assertThat(((Trial) sent(NISH)).id()).isEqualTo(NISH.id());
  }

  @Test
  void parametersArriveWhateverSortedThem() throws Exception {
    Comparator<String> thatCannotBeSent = (one, other) -> other.compareTo(one);
    SortedMap<String, Double> parameters = new TreeMap<>(thatCannotBeSent);
    parameters.putAll(Map.of("t", 1.5, "alpha", 2.0));
    ActivationChoice choice = new ActivationChoice("both", parameters);

    assertThat(sent(choice)).isEqualTo(choice);
  }

  private static Object sent(Object value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
