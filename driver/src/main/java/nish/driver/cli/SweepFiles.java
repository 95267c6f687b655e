package nish.driver.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nish.driver.results.SweepHead;
import nish.driver.run.RemoteFile;
import nish.driver.spec.KnownNames;
import nish.driver.spec.KnownNetwork;
import nish.driver.spec.SweepReader;
import nish.driver.spec.SweepSpec;
import nish.worker.data.DatasetCatalog;
import nish.worker.network.NetworkFiles;

/** Reads a sweep's file against all that this build and a data directory know. */
final class SweepFiles {

  private SweepFiles() {}

  /** Of a path or a URI. */
  static SweepSpec read(String location, Path data) {
    return RemoteFile.isNamedBy(location)
        ? reader(data).read(location, RemoteFile.text(location))
        : read(Path.of(location), data);
  }

  static SweepSpec read(Path file, Path data) {
    return reader(data).read(file);
  }

  /** As the store has it. */
  static SweepSpec read(SweepHead sweep, Path data) {
    return reader(data).read(sweep.name() + " in the store", sweep.yaml());
  }

  /** Of a path or a URI that was read before. */
  static String text(String location) {
    if (RemoteFile.isNamedBy(location)) {
      return RemoteFile.text(location);
    }
    try {
      return Files.readString(Path.of(location));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SweepReader reader(Path data) {
    List<KnownNetwork> networks =
        Stream.concat(KnownNetwork.catalogued().stream(), filed(data)).toList();
    return new SweepReader(KnownNames.of(networks, DatasetCatalog.names(data)));
  }

  private static Stream<KnownNetwork> filed(Path data) {
    return NetworkFiles.names(data).stream()
        .map(name -> KnownNetwork.ofFile(name, () -> NetworkFiles.digest(data, name)));
  }
}
