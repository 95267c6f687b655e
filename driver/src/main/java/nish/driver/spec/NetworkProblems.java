package nish.driver.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nish.worker.data.DatasetCatalog;
import nish.worker.network.NetworkCatalog;
import nish.worker.trial.DatasetChoice;
import nish.worker.trial.NetworkChoice;

/**
 * What is wrong with a grid's networks on its datasets' images, as far as the catalogues tell it
 * without reading any.
 */
final class NetworkProblems {

  private final NetworkParameters networks;
  private final List<String> found = new ArrayList<>();

  private NetworkProblems(NetworkParameters networks) {
    this.networks = networks;
  }

  /** The first network that there is none of for the images of a dataset. */
  static Optional<String> first(Grid grid) {
    NetworkParameters networks = new NetworkParameters(grid.known().networks());
    NetworkProblems problems = new NetworkProblems(networks);
    Choices choices = Choices.of(networks, grid.axes());
    List<Axis> axes =
        grid.axes().stream()
            .filter(axis -> choices.dependOn(axis) || axis.isOf(Parameters.DATASET))
            .toList();
    new Points(axes, List.of(choices)).forEach(problems::check);
    return problems.found.stream().findFirst();
  }

  private void check(Point point) {
    NetworkChoice network = networks.of(point);
    if (found.isEmpty() && network.digest().isEmpty()) {
      problem(network, point.get(Parameters.DATASET)).ifPresent(found::add);
    }
  }

  private static Optional<String> problem(NetworkChoice network, DatasetChoice dataset) {
    try {
      DatasetCatalog.shape(dataset).ifPresent(seen -> NetworkCatalog.check(network, seen));
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }
}
