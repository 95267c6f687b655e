package nish.worker.network;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/**
 * What networks are built from. Each is written once, against these, so that another family of
 * layers can take the place of DL4J's own. Every block but the last takes the name that it gets and
 * those of its inputs, and returns the name to read its result by.
 *
 * <p>A name has a network's stage before its first point: {@code stage1.unit2.convolution1}.
 */
interface Blocks {

  /** The name of the network's input, of shape [batch, channels, height, width]. */
  String IMAGE = "image";

  /** The name of its output, of shape [batch, classes]. */
  String PROBABILITIES = "probabilities";

  String convolution(String name, Convolution convolution, String input);

  /** Batch norm whose gamma stays 1, for images; beta is trained. */
  String imageNorm(String name, String input);

  /** Batch norm. */
  String norm(String name, String input);

  /** Batch norm and the activation after it. */
  String activatedNorm(String name, String input);

  /**
   * The sum of a residual unit's branch and its shortcut.
   *
   * @param branch leads from where the shortcut begins
   */
  String addition(String name, String branch, String shortcut);

  /** Such a sum and the activation after it. */
  String activatedAddition(String name, String branch, String shortcut);

  String maximumPooling(String name, Window window, String input);

  /** The mean over all places, of shape [batch, channels]. */
  String globalAverage(String name, String input);

  /** A dense layer with biases and the activation after it. */
  String dense(String name, int units, String input);

  /**
   * Ends the network: a dense layer of class scores, {@link NetworkCatalog#LOGITS}, and softmax.
   */
  ComputationGraphConfiguration classes(String input);
}
