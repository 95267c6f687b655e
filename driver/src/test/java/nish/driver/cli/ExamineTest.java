package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nish.activations.ActivationCatalog;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What the paper's hypotheses say, as a user reads it. */
class ExamineTest {

  private static final int TERMINAL = 160;

  @TempDir private Path folder;

  @Test
  void nishIsReportedHypothesisByHypothesis() {
    Nish.Said said = nish("activations", "examine", "nish");

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out())
        .startsWith("nish(t=1)\n")
        .contains("H1  Continuous derivatives at 0: 2")
        .contains("The third derivative jumps by 11.00")
        .contains("H2  Minimum: -0.4560 at x = -0.9049")
        .contains("nowhere positive; its most negative value is -0.2172, at x = -1.686")
        .contains("H3  Symmetry: neither odd nor even")
        .contains("H4  Slope of one: within 0.01 from x = -0.04439 on");
  }

  @Test
  void aLargerScaleIsReportedInProportion() {
    assertThat(nish("activations", "examine", "nish", "--t", "2").out())
        .startsWith("nish(t=2)\n")
        .contains("jumps by 2.750")
        .contains("Minimum: -0.9121 at x = -1.810");
  }

  @Test
  void anyParameterCanBeSet() {
    assertThat(nish("activations", "examine", "leaky_relu", "--set", "alpha=0.25").out())
        .startsWith("leaky_relu(alpha=0.25)\n")
        .contains("The first derivative jumps by 0.7500")
        .contains("Minimum: none");
    assertThat(nish("activations", "nish", "--set", "t=1.5", "--at", "-0.9").out())
        .contains("-0.6228008623779563");
  }

  @Test
  void whatIsNotSeenIsNotCalledProven() {
    assertThat(nish("activations", "examine", "tanh").out())
        .contains("Continuous derivatives at 0: at least 6")
        .contains("That is no proof")
        .contains("Symmetry: odd; the even (symmetric) part has 0 %")
        .contains("Slope of one: on a segment only")
        .contains("from x = -0.1003 to 0.1003.");
  }

  @Test
  void allActivationsFitATerminal() {
    String table = nish("activations", "examine", "--all").out();

    assertThat(ActivationCatalog.names())
        .filteredOn(name -> !name.equals("series"))
        .allSatisfy(name -> assertThat(table).contains("| " + name));
    assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(TERMINAL));
    assertThat(table).containsPattern("\\| mish +\\| >= 6 +\\| +\\| -0\\.3088 \\|");
  }

  @Test
  void programsGetTheNumbersInFull() throws Exception {
    JsonNode nish =
        new ObjectMapper()
            .readTree(nish("activations", "examine", "nish", "--format", "json").out())
            .get(0);

    assertThat(nish.get("activation").asText()).isEqualTo("nish(t=1)");
    assertThat(nish.get("minimum").asDouble()).isCloseTo(-0.4560455964, Offset.offset(1e-10));
    assertThat(nish.get("share_0.01").asDouble()).isCloseTo(0.5177028724, Offset.offset(1e-10));
  }

  @Test
  void aParameterGoesToThoseThatTakeIt() {
    assertThat(nish("activations", "examine", "mish", "nish", "--t", "2").out())
        .containsPattern("\\| mish +\\|")
        .containsPattern("\\| nish\\(t=2\\) +\\|");
  }

  @Test
  void anActivationNamedTwiceHasOneRowAndOneLine() {
    assumeFonts();
    Path file = folder.resolve("a.svg");

    Nish.Said said = nish("activations", "examine", "swish", "silu", "--plot", file.toString());

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out()).containsOnlyOnce("swish");
    assertThat(file).exists();
  }

  @Test
  void badInputIsAnswered() {
    assertRefused("did you mean \"nish\"?", "nihs");
    assertRefused("relu takes no t; remove it", "relu", "--t", "1");
    assertRefused("none of relu, mish takes a parameter t", "relu", "mish", "--t", "1");
    assertRefused("t is given by --t and by --set", "nish", "--t", "1", "--set", "t=2");
    assertRefused("t must be a finite number above 0, but is 0", "nish", "--t", "0");
    assertRefused("either names or --all", "nish", "--all");
    assertRefused("either names or --all");
    assertRefused("must end in .svg or .png", "nish", "--plot", "a.pdf");
    assertRefused("make it first", "nish", "--plot", folder.resolve("no/a.png").toString());
  }

  private static void assertRefused(String message, String... words) {
    String[] line = new String[words.length + 2];
    line[0] = "activations";
    line[1] = "examine";
    System.arraycopy(words, 0, line, 2, words.length);

    Nish.Said said = nish(line);

    assertThat(said.err()).contains(message);
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
  }

  @Test
  void theHelpTellsWhatTheColumnsMean() {
    Nish.Said said = nish("activations", "examine", "--help");

    assertThat(said.exitCode()).isZero();
    assertThat(said.out())
        .contains("Usage: nish activations examine")
        .contains("The table's columns: smooth: ");
  }

  @Test
  void aPngHasThreePanels() throws Exception {
    assumeFonts();
    Path file = folder.resolve("a.png");

    Nish.Said said = nish("activations", "examine", "nish", "relu", "--plot", file.toString());

    assertThat(said.exitCode()).as(said.err()).isZero();
    BufferedImage picture = ImageIO.read(file.toFile());
    int panel = picture.getHeight() / 3;
    for (int top = 0; top < picture.getHeight(); top += panel) {
      assertThat(blackPixels(picture.getSubimage(0, top, picture.getWidth(), panel)))
          .as("the black line of the first activation, from %s on", top)
          .isGreaterThan(500);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.svg", "A.SVG"})
  void anSvgIsAsLargeAsThePng(String name) throws Exception {
    assumeFonts();
    Path file = folder.resolve(name);

    nish("activations", "examine", "--all", "--plot", file.toString());

    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    Element svg = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 900 1140");
    assertThat(svg.getElementsByTagName("path").getLength()).isGreaterThan(3 * 7);
  }

  private static void assumeFonts() {
    assumeThatCode(() -> GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
        .as("this machine has no fonts")
        .doesNotThrowAnyException();
  }

  private static long blackPixels(BufferedImage picture) {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return Arrays.stream(pixels).filter(pixel -> (pixel & 0xFFFFFF) == 0).count();
  }
}
