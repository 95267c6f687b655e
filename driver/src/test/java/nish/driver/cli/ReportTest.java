package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What {@code nish report} writes. */
class ReportTest {

  @TempDir private Path folder;

  private Path report() {
    return folder.resolve("report");
  }

  private Nish.Said write(String store, String... more) {
    List<String> words =
        new ArrayList<>(List.of("report", "--store", store, "--out", report().toString()));
    words.addAll(List.of(more));
    return nish(words.toArray(String[]::new));
  }

  private Path written(int datasets) {
    Nish.Said said = write(OddStore.in(folder, datasets));
    assertThat(said.exitCode()).as(said.err()).isZero();
    return report();
  }

  private static Document parsed(Path file) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }

  private static List<Element> elements(Document document, String tag) {
    NodeList found = document.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static List<String> texts(Document document, String tag) {
    return elements(document, tag).stream().map(Element::getTextContent).toList();
  }

  /** Row by row, its cells joined. */
  private static List<String> rows(Document page) {
    return elements(page, "tr").stream()
        .map(row -> row.getElementsByTagName("td"))
        .map(
            cells ->
                IntStream.range(0, cells.getLength())
                    .mapToObj(i -> cells.item(i).getTextContent())
                    .reduce((one, other) -> one + "|" + other)
                    .orElse(""))
        .toList();
  }

  @Test
  void thePageTellsAllInTheOrderInWhichItIsRead() throws Exception {
    Document page = parsed(written(1).resolve("report.html"));

    assertThat(texts(page, "h1")).containsExactly(OddStore.NAME);
    assertThat(texts(page, "h2"))
        .containsExactly(
            "Trials",
            "Answer",
            "Accuracy",
            "Best t",
            "Comparisons with relu",
            "Accuracy against t",
            "Accuracy by epoch",
            "Across networks and datasets",
            "Cost",
            "Provenance",
            "The sweep's file",
            "Running it again");
    assertThat(texts(page, "li")).anyMatch(each -> each.startsWith("lenet on digits0: no clear"));
    assertThat(texts(page, "p")).contains(OddStore.DESCRIPTION);
    assertThat(texts(page, "code")).contains("name: odd # <script> ``` &");
  }

  @Test
  void everyTrialIsCountedAndWhatIsLeftOutHasItsReason() throws Exception {
    Document page = parsed(written(1).resolve("report.html"));

    assertThat(rows(page))
        .contains(
            "pending|1|missing: it has not begun",
            "completed|12|averaged",
            "diverged|1|left out, and told in each row",
            "failed|1|missing: it has no result",
            "lenet|digits0|nish(t=8)|1|1|diverged in epoch 1",
            "lenet|digits0|mish|1|2|pending")
        .anyMatch(row -> row.startsWith("lenet|digits0|mish|1|1|failed: no room for <b>\"mish\""));
    assertThat(texts(page, "p"))
        .contains(
            "Not averaged here, of 15 trials: 1 pending, 1 diverged, 1 failed; section Trials says which, and why.")
        .anyMatch(note -> note.startsWith("Not compared here: 3 of 15 trials"));
  }

  @Test
  void thePageIsOneFileThatLoadsNothing() throws Exception {
    Path file = written(5).resolve("report.html");
    Document page = parsed(file);

    for (String tag : List.of("script", "link", "img", "iframe", "object", "image", "use")) {
      assertThat(elements(page, tag)).as(tag).isEmpty();
    }
    assertThat(elements(page, "a"))
        .extracting(link -> link.getAttribute("href"))
        .allMatch(target -> target.startsWith("#") || target.startsWith("figures/"));
    assertThat(Files.readString(file))
        .contains("prefers-color-scheme: dark", "width=device-width")
        .doesNotContain("@import")
        .doesNotContainPattern(Pattern.compile("url\\((?!#)"))
        .doesNotContainPattern(Pattern.compile("(src|href)=\"https?:"));
  }

  @Test
  void namesWithinThePageAreEachsOwn() throws Exception {
    Document page = parsed(written(2).resolve("report.html"));

    assertThat(elements(page, "*").stream().map(each -> each.getAttribute("id")))
        .filteredOn(id -> !id.isEmpty())
        .doesNotHaveDuplicates();
    assertThat(elements(page, "svg"))
        .hasSize(4)
        .allMatch(svg -> svg.getElementsByTagName("title").getLength() == 1)
        .allMatch(svg -> svg.getAttribute("role").equals("img"));
  }

  @Test
  void figuresAreFilesToo() throws Exception {
    Path figures = written(5).resolve("figures");

    try (Stream<Path> files = Files.list(figures)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSize(11)
          .contains("accuracy-against-t-1-lenet-on-digits0.svg", "ranks.svg");
    }
    Document ofScale = parsed(figures.resolve("accuracy-against-t-1-lenet-on-digits0.svg"));
    assertThat(texts(ofScale, "desc").get(0)).contains(OddStore.OWN, "nish");
    assertThat(texts(parsed(figures.resolve("ranks.svg")), "text"))
        .anyMatch(words -> words.startsWith(OddStore.OWN));
  }

  @Test
  void aDiagramOfFewDatasetsIsRefusedInALine() throws Exception {
    Document page = parsed(written(2).resolve("report.html"));

    assertThat(texts(page, "p")).anyMatch(line -> line.startsWith("No diagram: a diagram of"));
    assertThat(texts(page, "caption")).contains("Ranks over 2 networks on datasets");
  }

  @Test
  void eachTrialThatHasEpochsHasTheCommandThatTrainsItAgain() throws Exception {
    Document page = parsed(written(1).resolve("report.html"));

    assertThat(texts(page, "summary")).contains("lenet on digits0, nish(t=0.25): 3 trials");
    assertThat(texts(page, "code"))
        .contains("git checkout a53ae32\n./nish run sweep.yaml --store again.db")
        .anyMatch(code -> code.matches("(?s)(./nish reproduce [0-9a-f]{16}  # seed \\d.*){3}"))
        .anyMatch(code -> code.contains("is failed and has no epoch to compare with"));
    assertThat(report().resolve("sweep.yaml")).hasContent("name: odd # <script> ``` &\n");
  }

  @Test
  void markdownAndLatexSayTheSameWithoutTheNamesMeaningAnything() throws IOException {
    Path report = written(1);

    assertThat(report.resolve("report.md"))
        .content()
        .startsWith("# odd&lt;script&gt;alert(1)&lt;/script&gt; &amp; 100%\\_a\\|b\n")
        .contains("| lenet | digits0 | own&lt;i&gt;\\_&amp;% |  | 0.90")
        .contains("````yaml\nname: odd # <script> ``` &\n````")
        .contains("](figures/accuracy-against-t-1-lenet-on-digits0.svg)");
    assertThat(report.resolve("tables.tex"))
        .content()
        .contains("lenet & digits0 & own\\textless{}i\\textgreater{}\\_\\&\\% &  & 0.90")
        .contains("\\toprule", "\\bottomrule", "\\end{document}")
        .doesNotContain("\u001B");
  }

  @Test
  void theSameResultsGiveTheSameReport() throws IOException {
    String first = Files.readString(written(2).resolve("report.html"));

    assertThat(write(folder.resolve("odd.db").toString()).exitCode()).isZero();

    assertThat(report().resolve("report.html")).hasContent(first);
  }

  @Test
  void aReportReplacesAReportAndNothingElse() throws IOException {
    String store = OddStore.in(folder, 1);
    Files.createDirectories(report().resolve("figures"));
    Path other = Files.writeString(report().resolve("figures").resolve("mine.svg"), "<svg/>");

    Nish.Said refused = write(store);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("holds something else", "--out", "--force");
    assertThat(report().resolve("report.html")).doesNotExist();

    assertThat(write(store, "--force").exitCode()).isZero();
    assertThat(other).exists();
    assertThat(write(store).exitCode()).isZero();
  }

  @Test
  void aSweepWithoutResultsSaysSo() throws Exception {
    String store = FilledStore.in(folder);
    assertThat(nish("cancel", "digits-first", "--store", store).exitCode()).isZero();
    assertThat(write(store, "--value", "TEST").exitCode()).isZero();

    assertThat(texts(parsed(report().resolve("report.html")), "p"))
        .anyMatch(line -> line.startsWith("Nothing can be compared"))
        .anyMatch(line -> line.endsWith("the test examples in each trial's best epoch."));
  }
}
