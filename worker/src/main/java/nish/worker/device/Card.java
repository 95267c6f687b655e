package nish.worker.device;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One of NVIDIA's cards in this machine.
 *
 * @param index in the order of the PCI bus, as {@code nvidia-smi} counts
 */
public record Card(
    int index, String uuid, String name, ComputeCapability capability, DriverVersion driver) {

  /** What {@link #list} reads, as {@code nvidia-smi --query-gpu} names it. */
  static final String FIELDS = "index,uuid,name,compute_cap,driver_version";

  private static final Pattern SEPARATOR = Pattern.compile(",\\s*");

  /**
   * The cards of {@code nvidia-smi}'s lines, one a card, its fields by commas.
   *
   * @throws DeviceException if a line is none of a card
   */
  static List<Card> list(String lines) {
    return lines.lines().filter(line -> !line.isBlank()).map(Card::of).toList();
  }

  private static Card of(String line) {
    String[] fields = SEPARATOR.split(line.strip(), -1);
    try {
      return new Card(
          Integer.parseInt(fields[0]),
          fields[1],
          fields[2],
          ComputeCapability.of(fields[3]),
          new DriverVersion(fields[4]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new DeviceException(
          "nvidia-smi should tell a card's %s, but says: %s; see that it works on this host"
              .formatted(FIELDS, line.strip()),
          e);
    }
  }

  /** Whether CUDA or a cluster means this card by that word: its index, or its UUID's beginning. */
  boolean isMeantBy(String word) {
    return word.equals(Integer.toString(index))
        || (word.startsWith("GPU-") && uuid.startsWith(word));
  }

  @Override
  public String toString() {
    return "GPU %d (%s)".formatted(index, name);
  }
}
