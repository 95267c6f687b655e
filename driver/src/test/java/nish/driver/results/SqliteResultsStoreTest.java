package nish.driver.results;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteResultsStoreTest extends ResultsStoreContract {

  @TempDir private Path folder;

  @Override
  String freshLocation() {
    return folder.resolve("new folder").resolve("results.db").toString();
  }
}
