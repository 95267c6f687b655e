package nish.driver.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A sweep of short trials, of other seeds each time. */
record FaultySweep(String name, int seeds, int epochs, int round) {

  /** Its trials of one seed. */
  private static final int A_SEED = 4;

  int trials() {
    return seeds * A_SEED;
  }

  Path fileIn(Path folder) throws IOException {
    String seedList =
        IntStream.rangeClosed(1, seeds)
            .mapToObj(seed -> Integer.toString(100 * round + seed))
            .collect(Collectors.joining(", "));
    String yaml =
        """
        name: %s
        trial: {retries: 1000}
        parameters:
          activation: [relu, mish, nish]
          t: [0.67, 1.5]
          network: lenet
          dataset: digits
          training_examples: 1000
          test_examples: 500
          seed: [%s]
          epochs: %d
          learning_rate: 0.02
        """
            .formatted(name, seedList, epochs);
    return Files.writeString(folder.resolve(name + ".yaml"), yaml);
  }
}
