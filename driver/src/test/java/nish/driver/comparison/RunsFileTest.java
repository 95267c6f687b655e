package nish.driver.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsFileTest {

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("runs.csv"), text);
  }

  @Test
  void columnsAreFoundByTheirNamesWhereverTheyStand() throws IOException {
    Path file =
        file(
            """
            Seed,note,value,activation,network,dataset
            3,"a, b",0.91,nish(t=1.5),resnet-20,cifar10
            """);

    assertThat(RunsFile.read(file))
        .containsExactly(new Run("nish(t=1.5)", "resnet-20", "cifar10", 3, 0.91));
  }

  @Test
  void allThatIsWrongIsToldByItsLine() throws IOException {
    Path file =
        file(
            """
            activation,network,dataset,seed,value
            relu,lenet,mnist,1,0.9
            relu,lenet,mnist,one,0.9
            relu,lenet,mnist,2,high
            relu,lenet,mnist,3,NaN
            relu,lenet,,4,0.9
            """);

    assertThatThrownBy(() -> RunsFile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("runs.csv:3: seed is a whole number, but it is \"one\"")
        .hasMessageContaining("runs.csv:4: value is a number, but it is \"high\"")
        .hasMessageContaining("runs.csv:5: a value is a finite number")
        .hasMessageContaining("runs.csv:6: no dataset");
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    assertThatThrownBy(() -> RunsFile.read(file("activation,network,value\n")))
        .hasMessageContaining("no column dataset, seed");
  }

  @Test
  void noFileIsSaid() {
    assertThatThrownBy(() -> RunsFile.read(folder.resolve("none.csv")))
        .hasMessageContaining("none.csv cannot be read");
  }
}
