package nish.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page as a reader uses it: real sweeps, in a real browser, by the launcher. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageIT {

  private static final Duration TRAINING = Duration.ofMinutes(4);

  private static final String YAML =
      """
      name: %s
      parameters:
        activation: [relu, %s]
        t: [0.5, 2]
        network: lenet
        dataset: digits
        training_examples: 1000
        epochs: %d
        learning_rate: 0.02
      """;

  private Service service;
  private Browser browser;

  @BeforeAll
  void serve(@TempDir Path folder) throws Exception {
    assumeTrue(Browser.isInstalled(), "needs Debian's packages chromium and chromium-driver");
    service = new Service(new Home(folder.resolve("home")), folder.resolve("said"));
  }

  @BeforeEach
  void open(@TempDir Path profile) {
    browser = new Browser(profile);
  }

  @AfterEach
  void stayedAtHomeWithoutComplaint() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.asked()).containsExactly(service.address().getAuthority());
    browser.close();
  }

  @AfterAll
  void stop() {
    if (service != null) {
      service.close();
    }
  }

  @Test
  void aMistakeIsMarkedAndMendedAndTheSweepIsWatchedUntilItEnds() {
    go("submit");
    write(YAML.formatted("watched", "nihs", 2));
    WebElement problem = browser.see(".problems button");
    assertThat(problem.getText()).contains("Line 3", "nihs", "nish");
    browser.see(".ace_gutter-cell.ace_error");
    assertThat(browser.button("Submit").isEnabled()).isFalse();

    problem.click();
    browser.type(Keys.chord(Keys.DELETE, Keys.DELETE, Keys.DELETE, Keys.DELETE), "nish");
    assertThat(browser.see(".note.good").getText()).contains("watched: 3 trials");
    browser.see("button.primary", WebElement::isEnabled).click();

    browser.see("h1", heading -> heading.getText().startsWith("watched"));
    browser.script("window.sameVisit = true");
    browser.see("h1 .sweep-ended", TRAINING, badge -> true);
    assertThat(browser.see("main .progress").getAttribute("aria-valuenow")).isEqualTo("100");
    assertThat(browser.script("return window.sameVisit")).isEqualTo(true);
  }

  @Test
  void accuracyAgainstTIsDrawnWithALevelForRelu() throws Exception {
    service.submit(YAML.formatted("drawn", "nish", 1));
    go("sweeps/drawn");
    browser.see("h1 .sweep-ended", TRAINING, badge -> true);

    browser.see("figcaption", caption -> caption.getText().equals("lenet on digits"));
    browser.see(".uplot canvas");
    browser.see("nish-line-chart summary").click();
    WebElement drawn = browser.see("nish-line-chart details table", PageIT::hasBothScales);
    assertThat(drawn.getText()).containsPattern("relu +0\\.\\d{4}");
    browser.see("nish-sweep-table table", table -> table.getText().contains("★"));
  }

  @Test
  void aTrialIsOpenedFromTheList() throws Exception {
    service.submit(YAML.formatted("opened", "pish", 1));
    go("sweeps/opened/trials");
    browser.see("td .state-completed", TRAINING, badge -> true);
    browser.see("tbody th a").click();

    browser.see("h1", heading -> heading.getText().contains("on lenet, digits, seed 1"));
    browser.see("pre", command -> command.getText().startsWith("./nish reproduce"));
    assertThat(browser.see("dl.pairs").getText()).contains("0.02");
  }

  @Test
  void aSweepIsCancelledOnceThatIsConfirmed() throws Exception {
    service.submit(YAML.formatted("cancelled", "nish", 2000));
    go("sweeps/cancelled");
    browser.button("Cancel").click();
    browser.see("dialog[open]", dialog -> dialog.getText().contains("3 trials"));
    browser.button("Cancel the sweep").click();

    browser.see("h1 .sweep-ended", TRAINING, badge -> true);
    browser.see("main .facts", facts -> facts.getText().contains("3 cancelled"));
  }

  private static boolean hasBothScales(WebElement numbers) {
    return Pattern.compile("nish 0\\.5 0\\.\\d{4}[^n]*\\s+nish 2 0\\.\\d{4}")
        .matcher(numbers.getText())
        .find();
  }

  private void go(String place) {
    browser.open(URI.create(service.address() + "#/" + place));
  }

  /** As one pastes: typing would be completed. */
  private void write(String yaml) {
    browser.see("nish-editor .ace_content");
    browser.script("document.querySelector('nish-editor').replace(arguments[0])", yaml);
  }
}
