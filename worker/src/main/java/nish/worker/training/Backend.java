package nish.worker.training;

import java.util.Optional;
import nish.activations.kernel.QuickLoops;
import nish.worker.data.Dataset;
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
 */
public record Backend(String name, String natives, String layers, Layers networks, int threads) {

  private static final String HELPERS_DISABLED = "org.eclipse.deeplearning4j.helpers.disable";

  private static Optional<Backend> loaded = Optional.empty();

  /**
   * Loads ND4J, once per JVM, and proves by a training step that oneDNN is in use where the native
   * library has it: DL4J itself falls back to a path five to ten times slower without a word.
   *
   * @throws BackendException if the library does not fit the processor or the proof fails
   */
  public static synchronized Backend require() {
    if (loaded.isEmpty()) {
      loaded = Optional.of(load());
    }
    return loaded.get();
  }

  private static Backend load() {
    System.setProperty(HELPERS_DISABLED, "false");
    Natives natives = Natives.onClassPath();
    natives.requireSupported();
    if (natives.areThere()) {
      SharedShapes.install();
    }
    String name = Nd4j.getExecutioner().getEnvironmentInformation().getProperty("backend");
    if (natives.hasOneDnn() && name.equals("CPU")) {
      LayerProbe.requireOneDnn(natives);
      return new Backend(name, natives.classifier(), "oneDNN", Layers.ofCpu(), maxThreads());
    }
    boolean cpu = name.equals("CPU");
    return new Backend(
        name,
        natives.classifier(),
        cpu ? "plain" : name,
        cpu ? Layers.ofCpu() : Layers.DL4J,
        maxThreads());
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
        Processor.name(),
        threads,
        dataset.digest(),
        Processor.host());
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
