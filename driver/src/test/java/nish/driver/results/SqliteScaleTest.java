package nish.driver.results;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteScaleTest extends ScaleContract {

  @TempDir private Path folder;
  private int files;

  @Override
  String freshLocation() {
    return folder.resolve("results-" + files++ + ".db").toString();
  }
}
