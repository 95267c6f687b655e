package nish.worker.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The cards that CUDA shows this process, each at the place by which CUDA numbers it. */
public record VisibleCards(List<Card> inOrder) {

  /** None, as where CUDA is not in use. */
  public static final VisibleCards NONE = new VisibleCards(List.of());

  private static final String VARIABLE = "CUDA_VISIBLE_DEVICES";

  public VisibleCards {
    inOrder = List.copyOf(inOrder);
  }

  /**
   * By CUDA's rule for {@code CUDA_VISIBLE_DEVICES}: those that it names, in its order, up to the
   * first word that names none.
   *
   * @param cards of the machine, in the order of the PCI bus
   */
  static VisibleCards of(List<Card> cards, Map<String, String> environment) {
    if (!environment.containsKey(VARIABLE)) {
      return new VisibleCards(cards);
    }
    List<Card> visible = new ArrayList<>();
    for (String word : environment.get(VARIABLE).split(",", -1)) {
      Optional<Card> card = meant(cards, word.strip());
      if (card.isEmpty()) {
        break;
      }
      visible.add(card.get());
    }
    return new VisibleCards(visible);
  }

  private static Optional<Card> meant(List<Card> cards, String word) {
    return cards.stream().filter(card -> card.isMeantBy(word)).findFirst();
  }

  /**
   * CUDA's number for a card.
   *
   * @param address as a cluster tells it: the card's index or UUID
   * @throws DeviceException if CUDA does not show that card
   */
  public int ordinal(String address) {
    return IntStream.range(0, inOrder.size())
        .filter(i -> inOrder.get(i).isMeantBy(address))
        .findFirst()
        .orElseThrow(
            () ->
                new DeviceException(
                    "the cluster gave this task GPU %s, but CUDA shows this process %s alone; let the discovery script print indices or UUIDs as nvidia-smi does, and %s show all of them"
                        .formatted(address, inOrder, VARIABLE)));
  }
}
