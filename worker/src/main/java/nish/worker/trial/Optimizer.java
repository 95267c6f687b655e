package nish.worker.trial;

import java.util.Locale;

/** How a gradient becomes a step. */
public enum Optimizer {
  /** Stochastic gradient descent with plain momentum: v = μ·v − η·g, w = w + v. */
  SGD,
  /** Stochastic gradient descent with Nesterov's momentum. */
  NESTEROV,
  /** Adam (Kingma and Ba, 2015), β 0.9 and 0.999, ε 1e-8; takes no momentum. */
  ADAM;

  /** As a sweep's file writes it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
