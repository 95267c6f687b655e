package nish.worker.trial;

import java.util.Locale;

/** What distribution initial weights are drawn from; biases are 0. */
public enum InitialWeights {
  /**
   * Normal, with variance 2 / fan-in: MXNet's {@code Xavier(gaussian, in, 2)}, after He and others,
   * "Delving deep into rectifiers" (2015).
   */
  XAVIER_IN,
  /** Normal, with variance 2 / (fan-in + fan-out), as Glorot and Bengio (2010). */
  XAVIER,
  /** Uniform, with the same variance. */
  XAVIER_UNIFORM;

  /** As a sweep's file writes it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
