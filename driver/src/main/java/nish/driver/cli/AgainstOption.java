package nish.driver.cli;

import java.util.List;
import java.util.Optional;
import nish.activations.NearestName;
import nish.driver.results.Reference;
import picocli.CommandLine.Option;

/** Which activation others are compared with. */
final class AgainstOption {

  @Option(
      names = "--against",
      paramLabel = "ACTIVATION",
      description = "which one others are compared with (default: relu, where it was run)")
  private Optional<String> against = Optional.empty();

  Optional<String> named() {
    return against;
  }

  /**
   * The one that is named, or else relu if it is among these.
   *
   * @throws IllegalArgumentException if the named one is not
   */
  Optional<String> among(List<String> known) {
    if (against.isPresent() && !known.contains(against.get())) {
      throw new IllegalArgumentException(NearestName.unknown("activation", against.get(), known));
    }
    return against.or(() -> Reference.among(known));
  }
}
