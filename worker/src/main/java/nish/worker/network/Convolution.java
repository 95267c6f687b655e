package nish.worker.network;

/**
 * A convolution without biases and without an activation, unless told.
 *
 * @param groups that inputs and filters are divided into, each filter seeing its own group alone
 * @param biased with biases and with the activation after it
 */
record Convolution(int filters, Window window, int groups, boolean biased) {

  Convolution(int filters, Window window) {
    this(filters, window, 1, false);
  }

  /** Of the same filters, as networks without batch norm have them. */
  Convolution withBiasAndActivation() {
    return new Convolution(filters, window, groups, true);
  }
}
