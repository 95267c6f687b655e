package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What {@code nish across} prints and draws. */
class AcrossTest {

  private static final String ODD = "a<b & \"c\"";

  @TempDir private Path folder;

  private String file(String name, int datasets, String... activations) throws IOException {
    StringBuilder text = new StringBuilder("activation,network,dataset,seed,value\n");
    for (int dataset = 0; dataset < datasets; dataset++) {
      for (int i = 0; i < activations.length; i++) {
        String quoted = activations[i].replace("\"", "\"\"");
        text.append("\"%s\",lenet,%s%d,1,0.%d%d%n".formatted(quoted, name, dataset, dataset, i));
      }
    }
    return Files.writeString(folder.resolve(name + ".csv"), text).toString();
  }

  @Test
  void severalFilesAreOneStudy() throws IOException {
    Nish.Said said = nish("across", file("a", 3, "relu", "nish"), file("b", 4, "relu", "nish"));

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out())
        .contains("7 places (networks on datasets) of 7 datasets", "better", "Friedman");
  }

  @Test
  void everyTableIsForProgramsToo() throws IOException {
    String file = file("a", 6, "relu", "nish", "mish");

    assertThat(nish("across", file, "--format", "csv").out())
        .startsWith("activation,average_rank,interquartile_mean,from,to,improvement");
    assertThat(nish("across", file, "--table", "tests", "--format", "json").out())
        .contains("\"test\" : \"Friedman chi-square\"", "\"statistic\" : 12.0");
    assertThat(nish("across", file, "--table", "profile", "--format", "csv").out())
        .startsWith("value,relu,nish,mish")
        .hasLineCount(12);
  }

  @Test
  void theDiagramHasEveryNameAndIsWellFormed() throws Exception {
    Path diagram = folder.resolve("ranks.svg");

    Nish.Said said =
        nish("across", file("a", 5, "relu", ODD, "nish"), "--diagram", diagram.toString());

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(words(diagram))
        .contains("CD = 1.48", "nish  1.00", ODD + "  2.00", "relu  3.00", "1", "2", "3");
  }

  private static List<String> words(Path svg) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
    NodeList texts = document.getElementsByTagName("text");
    return IntStream.range(0, texts.getLength())
        .mapToObj(i -> texts.item(i).getTextContent())
        .toList();
  }

  @Test
  void aDiagramOfFewDatasetsIsRefusedWithTheReason() throws IOException {
    Path diagram = folder.resolve("ranks.svg");

    Nish.Said said = nish("across", file("a", 4, "relu", "nish"), "--diagram", diagram.toString());

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err())
        .contains("5 datasets or more", "all run on 4", "cannot tell", "leave out --diagram")
        .hasLineCount(1);
    assertThat(said.out()).isEmpty();
    assertThat(diagram).doesNotExist();
  }

  @Test
  void profilesAreDrawn() throws IOException {
    Path profile = folder.resolve("profile.svg");

    Nish.Said said =
        nish("across", file("a", 3, "relu", "nish"), "--relative", "--profile", profile.toString());

    assertThat(said.exitCode()).as(said.err()).isZero();
    String secondLine = "stroke:rgb(0,114,178)";
    assertThat(profile).content().contains("<svg", secondLine).endsWith("</svg>\n");
  }

  @Test
  void aControlThatWasNotRunIsRefused() throws IOException {
    Nish.Said said = nish("across", file("a", 3, "relu", "nish"), "--against", "rleu");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("did you mean \"relu\"?", "--against");
  }

  @Test
  void oneDatasetOfAStoreIsRefused() {
    Nish.Said said = nish("across", "--store", FilledStore.in(folder));

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("two places", "compare");
  }

  @Test
  void sweepsAndFilesAreOneStudyWhereTheBetterIsTheSame() throws IOException {
    String store = FilledStore.in(folder);
    String file = file("a", 5, "relu", "nish(t=1)");

    Nish.Said together = nish("across", "digits-first", file, "--store", store);
    Nish.Said apart = nish("across", "digits-first", file, "--store", store, "--lower-is-better");

    assertThat(together.exitCode()).as(together.err()).isZero();
    assertThat(together.out()).contains("over 6 places").contains("Not compared: ");
    assertThat(apart.exitCode()).isEqualTo(2);
    assertThat(apart.err()).contains("compare them apart");
  }
}
