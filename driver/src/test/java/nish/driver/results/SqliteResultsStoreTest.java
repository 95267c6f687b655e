package nish.driver.results;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteResultsStoreTest extends ResultsStoreContract {

  @TempDir private Path folder;
  private int files;

  @Override
  String freshLocation() {
    return folder.resolve("new folder").resolve("results-" + files++ + ".db").toString();
  }
}
