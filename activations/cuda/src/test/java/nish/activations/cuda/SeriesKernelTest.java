package nish.activations.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import nish.activations.Nish;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Which arrays go to the card's kernel, and that the others are done without it. */
class SeriesKernelTest {

  private static final Nish NISH = new Nish(1.5, 3);

  @Test
  void runsOfFloatsGoToTheCardsKernel() {
    assertThat(
            Stream.of(
                Nd4j.randn(DataType.FLOAT, 5),
                Nd4j.randn(DataType.FLOAT, 6, 4),
                Nd4j.randn(DataType.FLOAT, 6, 4).dup('f'),
                Nd4j.randn(DataType.FLOAT, 2, 3, 5, 4),
                Nd4j.randn(DataType.FLOAT, 9, 4)
                    .get(NDArrayIndex.interval(2, 8), NDArrayIndex.all()),
                Nd4j.scalar(-0.7f)))
        .allMatch(SeriesKernel::takes);
  }

  @Test
  void othersDoNot() {
    assertThat(others()).noneMatch(SeriesKernel::takes);
    assertThat(SeriesKernel.takes(Nd4j.create(DataType.FLOAT, 0, 3))).isFalse();
  }

  @Test
  void aGradientInAnotherOrderDoesNot() {
    INDArray z = Nd4j.randn(DataType.FLOAT, 6, 4);

    assertThat(SeriesKernel.alike(z, z.dup('c'))).isTrue();
    assertThat(SeriesKernel.alike(z, z.dup('f'))).isFalse();
    assertThat(SeriesKernel.alike(z, z.reshape(24))).isFalse();
  }

  @Test
  void othersAreDoneByOperationsOfNd4j() {
    others()
        .forEach(
            z -> {
              INDArray x = z.dup();
              new SeriesKernel(NISH).forward(z);
              assertThat(z.getDouble(3, 2)).isCloseTo(NISH.value(x.getDouble(3, 2)), within(0.01));
            });
  }

  @Test
  void gradientsInAnotherOrderAreDoneByOperationsOfNd4j() {
    INDArray z = Nd4j.randn(DataType.FLOAT, 6, 4);
    INDArray x = z.dup();
    INDArray epsilon = Nd4j.randn(DataType.FLOAT, 6, 4).dup('f');

    new SeriesKernel(NISH).backward(z, epsilon);

    assertThat(z.getDouble(3, 2))
        .isCloseTo(NISH.slope(x.getDouble(3, 2)) * epsilon.getDouble(3, 2), within(1e-5));
  }

  private static Stream<INDArray> others() {
    return Stream.of(
        Nd4j.randn(DataType.DOUBLE, 6, 4),
        Nd4j.randn(DataType.FLOAT, 6, 4).castTo(DataType.BFLOAT16),
        Nd4j.randn(DataType.FLOAT, 6, 9).get(NDArrayIndex.all(), NDArrayIndex.interval(3, 7)),
        Nd4j.randn(DataType.FLOAT, 12, 8)
            .get(NDArrayIndex.interval(0, 2, 12), NDArrayIndex.interval(0, 2, 8)));
  }
}
