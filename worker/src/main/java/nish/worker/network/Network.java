package nish.worker.network;

import nish.worker.data.ImageShape;
import nish.worker.trial.NetworkChoice;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/** A network of the catalogue, which writes itself with blocks. */
interface Network {

  /**
   * Loads no numerics.
   *
   * @throws IllegalArgumentException if there is none of that choice for images of that shape
   */
  void check(NetworkChoice choice, ImageShape input);

  /** Writes the network, whose choice and shape are {@link #check}ed. */
  ComputationGraphConfiguration write(NetworkChoice choice, ImageShape input, Blocks blocks);

  /** A number of filters or units, in a network's width. */
  static int scaled(int count, double width) {
    return (int) Math.max(1, Math.round(count * width));
  }
}
