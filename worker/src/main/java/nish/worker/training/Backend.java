package nish.worker.training;

import java.util.Optional;
import nish.activations.kernel.QuickLoops;
import nish.worker.data.Dataset;
import nish.worker.device.Cuda;
import nish.worker.device.DeviceException;
import nish.worker.device.VisibleCards;
import nish.worker.network.Layers;
import nish.worker.network.NetworkFiles;
import nish.worker.network.onednn.Layout;
import nish.worker.trial.Provenance;
import nish.worker.trial.Trial;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The numerics that really loaded in this JVM, proven to take their fast path.
 *
 * @param name {@code CPU} or {@code CUDA}, as ND4J tells
 * @param natives the native library's variant
 * @param layers of DL4J: {@code oneDNN} where they run on it, {@code plain} where this platform has
 *     none, {@code CUDA} on a card
 * @param networks whose layers networks of the catalogue are built from
 * @param threads that one operation may use
 * @param cards that it computes on; none on a CPU
 */
public record Backend(
    String name, String natives, String layers, Layers networks, int threads, VisibleCards cards) {

  private static final String HELPERS_DISABLED = "org.eclipse.deeplearning4j.helpers.disable";

  private static Optional<Backend> loaded = Optional.empty();

  /**
   * Loads ND4J, once per JVM, and proves by a training step that oneDNN is in use where the native
   * library has it: DL4J itself falls back to a path five to ten times slower without a word.
   *
   * @throws BackendException if the library does not fit the processor or the cards, or the proof
   *     fails
   */
  public static synchronized Backend require() {
    if (loaded.isEmpty()) {
      loaded = Optional.of(load());
    }
    return loaded.get();
  }

  private static Backend load() {
    System.setProperty(HELPERS_DISABLED, "false");
    VisibleCards cards = requireCards();
    Natives natives = Natives.onClassPath();
    natives.requireSupported();
    if (natives.areThere()) {
      SharedShapes.install();
    }
    String name = Nd4j.getExecutioner().getEnvironmentInformation().getProperty("backend");
    boolean cpu = name.equals("CPU");
    if (cpu && !cards.inOrder().isEmpty()) {
      throw new BackendException(
          "this build of Nish is for CUDA and found %s, but ND4J fell back to the CPU; its warnings in the log say why"
              .formatted(cards.inOrder()));
    }
    if (natives.hasOneDnn() && cpu) {
      LayerProbe.requireOneDnn(natives);
      return new Backend(name, natives.classifier(), "oneDNN", Layers.ofCpu(), maxThreads(), cards);
    }
    return new Backend(
        name,
        natives.classifier(),
        cpu ? "plain" : name,
        cpu ? Layers.ofCpu() : Layers.DL4J,
        maxThreads(),
        cards);
  }

  private static VisibleCards requireCards() {
    try {
      return Cuda.isOnClassPath() ? Cuda.require() : VisibleCards.NONE;
    } catch (DeviceException e) {
      throw new BackendException(e.getMessage(), e);
    }
  }

  private static int maxThreads() {
    return Nd4j.getEnvironment().maxMasterThreads();
  }

  /** What makes the results of a trial in this JVM, on that dataset. */
  public Provenance provenance(Trial trial, Dataset dataset) {
    boolean ofFile = NetworkFiles.isFile(trial.network().name());
    return new Provenance(
        Build.revision(),
        Build.libraries(),
        name + " " + natives,
        ofFile ? layers : layersOfNetworks(),
        device(),
        threads,
        dataset.digest(),
        Processor.host());
  }

  private String device() {
    return cards.inOrder().isEmpty()
        ? Processor.name()
        : cards.inOrder().get(deviceOrdinal()).name();
  }

  /** Which of the process' devices the calling thread computes on; a CPU is one. */
  int deviceOrdinal() {
    return cards.inOrder().isEmpty() ? 0 : Nd4j.getAffinityManager().getDeviceForCurrentThread();
  }

  /**
   * Lets the calling thread compute on a card; on a CPU it leaves the card unused.
   *
   * @param gpu the card's address, as a cluster gave it to a task: its index or UUID
   * @return the place, for {@link Provenance#at}
   * @throws BackendException if CUDA does not show this process that card
   */
  public String pin(String gpu) {
    if (cards.inOrder().isEmpty()) {
      return "GPU %s unused by the %s backend".formatted(gpu, name);
    }
    try {
      Nd4j.getAffinityManager().unsafeSetDevice(cards.ordinal(gpu));
    } catch (DeviceException e) {
      throw new BackendException(e.getMessage(), e);
    }
    return "GPU " + gpu;
  }

  private String layersOfNetworks() {
    if (networks != Layers.BLOCKED) {
      return layers;
    }
    return "blocks of " + Layout.block() + (QuickLoops.areThere() ? "" : " without vectors");
  }

  /** For people: {@code CPU linux-x86_64-onednn-avx2, layers: blocks of 8, 1 thread a trial}. */
  public String describe() {
    return "%s %s, layers: %s, %d thread%s a trial"
        .formatted(name, natives, layersOfNetworks(), threads, threads == 1 ? "" : "s");
  }
}
