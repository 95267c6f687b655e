package nish.activations.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

class CatalogActivationTest {

  private static final CatalogActivation SERIES =
      new CatalogActivation("series", Map.of("t", 0.5, "c1", 1.0, "c2", -1.0));

  @Test
  void itSurvivesJavaSerialisationAfterUse() throws Exception {
    SERIES.getActivation(Nd4j.ones(DataType.FLOAT, 3), true);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(SERIES);
    }

    try (ObjectInputStream stream =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      CatalogActivation read = (CatalogActivation) stream.readObject();
      assertThat(read).isEqualTo(SERIES).hasSameHashCodeAs(SERIES);
      assertThat(read.getActivation(Nd4j.createFromArray(-1f), true).getFloat(0)).isPositive();
    }
  }

  @Test
  void nameAndParametersTellItFromOthers() {
    assertThat(SERIES)
        .isNotEqualTo(new CatalogActivation("series", Map.of("c1", 1.0, "c2", -1.0)))
        .isNotEqualTo(new CatalogActivation("mish", Map.of()));
    assertThat(new CatalogActivation("silu", Map.of()))
        .isEqualTo(new CatalogActivation("swish", Map.of()));
    assertThat(new CatalogActivation("mish", Map.of())).hasToString("mish");
  }

  @Test
  void whatTheCatalogueDoesNotKnowIsRefusedAtOnce() {
    assertThatThrownBy(() -> new CatalogActivation("mihs", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("unknown activation \"mihs\"; did you mean \"mish\"?");
  }
}
