package nish.worker.data;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The data directory that whoever runs the tests has filled. */
final class TestData {

  private TestData() {}

  /** Skips the test if there is none, or it lacks that dataset. */
  static Path with(String dataset) {
    Optional<Path> data =
        Optional.ofNullable(System.getenv("NISH_TEST_DATA"))
            .map(Path::of)
            .filter(root -> Files.isDirectory(root.resolve(dataset)));
    assumeThat(data)
        .as("NISH_TEST_DATA names no data directory in which %s lies", dataset)
        .isPresent();
    return data.orElseThrow();
  }
}
