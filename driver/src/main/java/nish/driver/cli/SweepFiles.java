package nish.driver.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nish.driver.results.SweepHead;
import nish.driver.run.RemoteFile;
import nish.driver.run.SweepReaders;
import nish.driver.spec.SweepSpec;

/** Reads a sweep's file against all that this build and a data directory know. */
final class SweepFiles {

  private SweepFiles() {}

  /** Of a path or a URI. */
  static SweepSpec read(String location, Path data) {
    return RemoteFile.isNamedBy(location)
        ? SweepReaders.knowing(data).read(location, RemoteFile.text(location))
        : read(Path.of(location), data);
  }

  static SweepSpec read(Path file, Path data) {
    return SweepReaders.knowing(data).read(file);
  }

  /** As the store has it. */
  static SweepSpec read(SweepHead sweep, Path data) {
    return SweepReaders.knowing(data).read(sweep.name() + " in the store", sweep.yaml());
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
}
