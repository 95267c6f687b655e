package nish.worker.device;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the newest CUDA backend of ND4J, nd4j-cuda-11.6 1.0.0-M2.1, asks of cards and driver. */
final class CudaBuild {

  /** The first driver that came with CUDA 11.6. */
  static final String OLDEST_DRIVER = "510.39.01";

  /** For which its library has machine code; it has no PTX, which others could compile. */
  private static final List<ComputeCapability> BUILT =
      Stream.of("3.7", "5.0", "5.2", "6.0", "6.1", "7.0", "7.5", "8.0", "8.6")
          .map(ComputeCapability::of)
          .toList();

  private static final String ORDER = "CUDA_DEVICE_ORDER";
  private static final String BY_BUS = "PCI_BUS_ID";

  private CudaBuild() {}

  /** Why it cannot compute on these cards; empty if it can. */
  static Optional<String> problem(VisibleCards visible, Map<String, String> environment) {
    List<Card> cards = visible.inOrder();
    if (cards.isEmpty()) {
      return Optional.of(
          "this build of Nish computes on NVIDIA's GPUs, but CUDA shows this process none; see nvidia-smi and CUDA_VISIBLE_DEVICES on this host, or run a build for CPUs");
    }
    if (cards.size() > 1 && !BY_BUS.equals(environment.get(ORDER))) {
      return Optional.of(
          "with %d GPUs CUDA must number them as nvidia-smi does, but %s is %s; set it to %s"
              .formatted(cards.size(), ORDER, environment.getOrDefault(ORDER, "not set"), BY_BUS));
    }
    return cards.stream().flatMap(card -> problem(card).stream()).findFirst();
  }

  private static Optional<String> problem(Card card) {
    if (BUILT.stream().noneMatch(card.capability()::runsCodeFor)) {
      return Optional.of(
          "%s has compute capability %s, but nd4j-cuda 11.6 has code for %s and later ones of the same major number alone; hide it by CUDA_VISIBLE_DEVICES, or run a build of Nish for CPUs"
              .formatted(card, card.capability(), capabilities()));
    }
    if (card.driver().compareTo(new DriverVersion(OLDEST_DRIVER)) < 0) {
      return Optional.of(
          "%s has driver %s, but CUDA 11.6 needs %s or newer; install it on this host"
              .formatted(card, card.driver(), OLDEST_DRIVER));
    }
    return Optional.empty();
  }

  private static String capabilities() {
    return BUILT.stream().map(ComputeCapability::toString).collect(Collectors.joining(", "));
  }
}
