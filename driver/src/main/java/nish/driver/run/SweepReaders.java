package nish.driver.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nish.driver.spec.KnownNames;
import nish.driver.spec.KnownNetwork;
import nish.driver.spec.SweepReader;
import nish.driver.spec.SweepSchema;
import nish.worker.data.DatasetCatalog;
import nish.worker.network.NetworkFiles;

/** Readers of sweeps' files. */
public final class SweepReaders {

  private SweepReaders() {}

  /** One that knows all that this build and a data directory have now. */
  public static SweepReader knowing(Path data) {
    return new SweepReader(known(data));
  }

  /** The JSON schema of what that reads. */
  public static String schema(Path data) {
    return new SweepSchema(known(data)).json();
  }

  private static KnownNames known(Path data) {
    List<KnownNetwork> networks =
        Stream.concat(KnownNetwork.catalogued().stream(), filed(data)).toList();
    return KnownNames.of(networks, DatasetCatalog.names(data));
  }

  private static Stream<KnownNetwork> filed(Path data) {
    return NetworkFiles.names(data).stream()
        .map(name -> KnownNetwork.ofFile(name, () -> NetworkFiles.digest(data, name)));
  }
}
