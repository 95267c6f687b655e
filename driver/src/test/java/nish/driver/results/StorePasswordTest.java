package nish.driver.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the password of a PostgreSQL store comes from, and where it does not go. */
class StorePasswordTest {

  private static final String URL = "jdbc:postgresql://host/results?user=nish";

  @Test
  void isPostgresOwnVariable() {
    assertThat(password(URL, Map.of("PGPASSWORD", "s e&cret"))).isEqualTo("s e&cret");
  }

  @Test
  void isAFilesWhereOneIsNamed(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "of a file\n");

    assertThat(
            password(
                URL, Map.of("NISH_STORE_PASSWORD_FILE", file.toString(), "PGPASSWORD", "other")))
        .isEqualTo("of a file");
  }

  @Test
  void isTheUrlsWhereItHasOne() {
    assertThat(password(URL + "&password=own", Map.of("PGPASSWORD", "other"))).isEqualTo("own");
  }

  @Test
  void aFileThatCannotBeReadIsTold() {
    assertThatThrownBy(() -> password(URL, Map.of("NISH_STORE_PASSWORD_FILE", "/no/such")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("NISH_STORE_PASSWORD_FILE")
        .hasMessageContaining("/no/such");
  }

  @Test
  void isNeverTold() {
    PostgresUrl store = PostgresUrl.of(URL, Map.of("PGPASSWORD", "hidden"));

    assertThat(store.toString()).isEqualTo(URL).doesNotContain("hidden");
  }

  @Test
  void isRefusedOnACommandLineWithoutRepeatingIt() {
    assertThatThrownBy(() -> ResultsStores.requireNoPassword(URL + "&password=hidden&ssl=true"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PGPASSWORD")
        .hasMessageContaining("NISH_STORE_PASSWORD_FILE")
        .hasMessageNotContaining("hidden");
    ResultsStores.requireNoPassword(URL);
    ResultsStores.requireNoPassword("password=results.db");
  }

  private static String password(String url, Map<String, String> environment) {
    return PostgresUrl.of(url, environment).source().getPassword();
  }
}
