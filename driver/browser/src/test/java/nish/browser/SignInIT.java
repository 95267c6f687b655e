package nish.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A service that wants to know who asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInIT {

  private String ada;
  private String reader;
  private Service service;
  private Browser browser;

  @BeforeAll
  void serve(@TempDir Path folder) throws Exception {
    assumeTrue(Browser.isInstalled(), "needs Debian's packages chromium and chromium-driver");
    Home home = new Home(folder.resolve("home"));
    ada = home.token("ada", "submit");
    reader = home.token("reader", "read");
    service = new Service(home, folder.resolve("said"));
  }

  @BeforeEach
  void open(@TempDir Path profile) {
    browser = new Browser(profile);
    browser.open(service.address().resolve("#/submit"));
    browser.see("h1", heading -> heading.getText().equals("Sign in"));
  }

  @AfterEach
  void onlyRefusalsWereComplainedOf() {
    assertThat(browser.complaints())
        .allMatch(complaint -> complaint.contains("status of 401"), "a refusal");
    browser.close();
  }

  @AfterAll
  void stop() {
    if (service != null) {
      service.close();
    }
  }

  @Test
  void aTokenThatIsNotKnownIsRefusedInWords() {
    signIn("nish_0000000000000000000000000000000000000000000");

    assertThat(browser.see("[role=alert]").getText()).contains("token");
  }

  @Test
  void whoSignsInIsNamedUntilSigningOut() {
    signIn(ada);
    browser.see(".user", user -> user.getText().equals("ada"));
    browser.see("h1", heading -> heading.getText().equals("Submit a sweep"));
    browser.button("Submit");

    browser.button("Sign out").click();
    browser.see("h1", heading -> heading.getText().equals("Sign in"));
  }

  @Test
  void whoMayOnlyReadIsNotOfferedToSubmit() {
    signIn(reader);

    browser.see("main .note", note -> note.getText().contains("reader may read here, not submit"));
  }

  private void signIn(String token) {
    browser.see("input[name=token]").sendKeys(token);
    browser.button("Sign in").click();
  }
}
