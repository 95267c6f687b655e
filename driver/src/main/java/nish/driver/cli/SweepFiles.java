package nish.driver.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nish.driver.spec.KnownNames;
import nish.driver.spec.KnownNetwork;
import nish.driver.spec.SweepReader;
import nish.driver.spec.SweepSpec;
import nish.worker.data.DatasetCatalog;
import nish.worker.network.NetworkFiles;

/** Reads a sweep's file against all that this build and a data directory know. */
final class SweepFiles {

  private SweepFiles() {}

  static SweepSpec read(Path file, Path data) {
    List<KnownNetwork> networks =
        Stream.concat(KnownNetwork.catalogued().stream(), ofFiles(data)).toList();
    return new SweepReader(KnownNames.of(networks, DatasetCatalog.names(data))).read(file);
  }

  private static Stream<KnownNetwork> ofFiles(Path data) {
    return NetworkFiles.in(data).entrySet().stream()
        .map(file -> KnownNetwork.ofFile(file.getKey(), file.getValue()));
  }
}
