package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.shape.options.ArrayOptionsHelper;
import org.nd4j.linalg.cpu.nativecpu.DirectShapeInfoProvider;
import org.nd4j.linalg.factory.Nd4j;

/** Equal shapes are described once, and as ND4J describes them. */
class SharedShapesTest {

  private static final long[] SHAPE = {2, 3};
  private static final long[] ROWS = {3, 1};
  private static final long[] COLUMNS = {1, 2};
  private static final long OF_FLOATS = ArrayOptionsHelper.DTYPE_FLOAT_BIT;

  private final SharedShapes shapes = new SharedShapes();

  @BeforeAll
  static void loadNd4j() {
    Backend.require();
  }

  private Pair<DataBuffer, long[]> described(long[] strides, char order, DataType type) {
    return shapes.createShapeInformation(SHAPE.clone(), strides.clone(), 1, order, type, false);
  }

  @Test
  void equalShapesShareOneDescription() {
    assertThat(described(ROWS, 'c', DataType.FLOAT)).isSameAs(described(ROWS, 'c', DataType.FLOAT));
  }

  @Test
  void theDescriptionIsWhatNd4jsOwnProviderGives() {
    DirectShapeInfoProvider own = new DirectShapeInfoProvider();
    for (boolean empty : new boolean[] {false, true}) {
      assertThat(
              shapes.createShapeInformation(SHAPE, ROWS, 1, 'c', DataType.FLOAT, empty).getSecond())
          .containsExactly(
              own.createShapeInformation(SHAPE, ROWS, 1, 'c', DataType.FLOAT, empty).getSecond());
    }
    assertThat(shapes.createShapeInformation(SHAPE, ROWS, -1, 'c', OF_FLOATS).getSecond())
        .containsExactly(own.createShapeInformation(SHAPE, ROWS, -1, 'c', OF_FLOATS).getSecond());
  }

  @Test
  void nd4jAsksIt() {
    assertThat(Nd4j.getShapeInfoProvider()).isInstanceOf(SharedShapes.class);
    assertThat(Nd4j.create(DataType.FLOAT, SHAPE, 'c').shapeInfoDataBuffer())
        .isSameAs(Nd4j.zeros(DataType.FLOAT, SHAPE).shapeInfoDataBuffer());
  }

  @Test
  void otherStridesAndTypesAndEmptyArraysHaveTheirOwn() {
    long[] rows = described(ROWS, 'c', DataType.FLOAT).getSecond();
    assertThat(described(COLUMNS, 'f', DataType.FLOAT).getSecond()).isNotEqualTo(rows);
    assertThat(described(ROWS, 'c', DataType.DOUBLE).getSecond()).isNotEqualTo(rows);
    assertThat(shapes.createShapeInformation(SHAPE, ROWS, 1, 'c', DataType.FLOAT, true).getSecond())
        .isNotEqualTo(rows);
  }

  @Test
  void emptyArraysAndScalarsAreDescribedToo() {
    assertThat(Nd4j.empty(DataType.FLOAT).isEmpty()).isTrue();
    assertThat(Nd4j.create(DataType.FLOAT, 0, 3).isEmpty()).isTrue();
    assertThat(Nd4j.scalar(2f).getFloat(0)).isEqualTo(2f);
  }

  @Test
  void forgetsWhenAsked() {
    Pair<DataBuffer, long[]> before = described(ROWS, 'c', DataType.FLOAT);
    shapes.purgeCache();
    assertThat(described(ROWS, 'c', DataType.FLOAT)).isNotSameAs(before);
    assertThat(before.getSecond()[0]).isEqualTo(SHAPE.length);
  }
}
