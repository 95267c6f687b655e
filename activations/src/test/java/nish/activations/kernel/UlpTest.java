package nish.activations.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nish.activations.Activation;
import nish.activations.Mish;
import nish.activations.Nish;
import nish.activations.SoftRelu;
import nish.activations.Swish;
import nish.activations.Truth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Holds the fused kernel to a unit in the last place of the truth, and writes the table of its
 * worst places to {@code target/ulps.md}. With {@code -Dnish.ulpStride=101} it looks at every 101st
 * float.
 */
class UlpTest {

  private static final float[] PLACES = places(Integer.getInteger("nish.ulpStride", 65521));

  /** Below it an error of a slope is not counted: it crosses 0, and its scale is 1. */
  private static final double SLACK = 2e-8;

  private static final List<String> TABLE = new ArrayList<>();

  static Stream<Activation> functions() {
    Stream<Activation> nishes =
        IntStream.rangeClosed(2, 6)
            .boxed()
            .flatMap(
                order ->
                    DoubleStream.of(1e-3, 0.01, 0.5, 0.67, 1, 1.5, 2, 3.7, 100, 1e3)
                        .mapToObj(t -> new Nish(t, order)));
    return Stream.concat(nishes, Stream.of(new Mish(), new Swish(), new SoftRelu()));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void valuesAndSlopesAreWithinAUnitInTheLastPlace(Activation function) {
    INDArray values = Nd4j.createFromArray(PLACES);
    Kernel.forBackend(function).forward(values);
    INDArray slopes = Nd4j.createFromArray(PLACES);
    Kernel.forBackend(function).backward(slopes, Nd4j.ones(DataType.FLOAT, PLACES.length));
    Truth truth = new Truth(function);
    Ulps ulps = new Ulps(PLACES);

    Ulps.Worst value = ulps.worst(values.toFloatVector(), function::value, truth::value, 0);
    Ulps.Worst slope = ulps.worst(slopes.toFloatVector(), function::slope, truth::slope, SLACK);

    TABLE.add(row(function, value, slope));
    assertThat(value.ulps()).as("%s at %s", function, value.place()).isLessThan(1);
    assertThat(slope.ulps()).as("slope of %s at %s", function, slope.place()).isLessThan(1);
  }

  @AfterAll
  static void writeTable() throws IOException {
    Files.writeString(
        Path.of("target", "ulps.md"),
        "| activation | t | value: ulp | at x | slope: ulp | at x |\n"
            + "| --- | ---: | ---: | ---: | ---: | ---: |\n"
            + String.join("\n", TABLE)
            + "\n");
  }

  private static String row(Activation function, Ulps.Worst value, Ulps.Worst slope) {
    String name =
        function instanceof Nish nish
            ? "nish, order %d | %s".formatted(nish.order(), nish.t())
            : function.name() + " |";
    return String.format(
        Locale.ROOT,
        "| %s | %.3f | %s | %.3f | %s |",
        name,
        value.ulps(),
        value.place(),
        slope.ulps(),
        slope.place());
  }

  /** Every so many floats of both signs, from 0 to the largest. */
  private static float[] places(int stride) {
    int count = 0x7f800000 / stride;
    float[] places = new float[2 * count];
    for (int i = 0; i < count; i++) {
      places[2 * i] = Float.intBitsToFloat(i * stride);
      places[2 * i + 1] = -places[2 * i];
    }
    return places;
  }
}
