package nish.driver.cli;

import java.nio.file.Path;
import nish.driver.spec.KnownNames;
import nish.driver.spec.SweepReader;
import nish.driver.spec.SweepSpec;
import nish.worker.data.DatasetCatalog;
import nish.worker.network.NetworkCatalog;

/** Reads a sweep's file against all that this build knows. */
final class SweepFiles {

  private SweepFiles() {}

  static SweepSpec read(Path file) {
    return new SweepReader(KnownNames.of(NetworkCatalog.names(), DatasetCatalog.names()))
        .read(file);
  }
}
