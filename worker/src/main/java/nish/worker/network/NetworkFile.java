package nish.worker.network;

import java.io.IOException;
import java.nio.file.Path;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Stem;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/**
 * A network from a file in the data directory's folder {@code networks}: DL4J's JSON, of a graph or
 * of layers in a row, or a model that Keras saved as HDF5. A trial takes its structure, and in
 * place of each of its activations its own. Weights that a file holds are not used: each trial
 * draws its own by its seed.
 */
public final class NetworkFile {

  private NetworkFile() {}

  /**
   * The configuration of a network from a file, with one input and the layers {@link
   * NetworkCatalog#LOGITS} and {@code probabilities} as the catalogue's networks have them. What
   * the file says of learning (updater, decay, initial weights, loss) gives way to the blueprint;
   * dropout and the numbers of batch norm stay.
   *
   * @throws IllegalArgumentException if the file is missing, broken or another than the choice's,
   *     or does not fit the blueprint's images and classes
   */
  public static ComputationGraphConfiguration configuration(
      Path dataDirectory, NetworkChoice choice, Blueprint blueprint) {
    if (choice.stem() != Stem.AUTO || choice.stages() != 0 || choice.width() != 1) {
      throw new IllegalArgumentException(
          "%s is a file, so it takes no stem, stages or width; remove them"
              .formatted(choice.name()));
    }
    Path file = NetworkFiles.verified(dataDirectory, choice);
    try {
      return new FileNetwork(FileFormat.read(file), blueprint).configuration();
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(
          "%s cannot be trained: %s; a network is DL4J's JSON or a whole model saved by Keras as HDF5, for images of %s and %d classes"
              .formatted(file, firstLine(e), blueprint.input(), blueprint.classes()),
          e);
    }
  }

  private static String firstLine(Exception problem) {
    return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
  }
}
