package nish.worker.trial;

import java.util.Locale;

/** How a gradient becomes a step. */
public enum Optimizer {
  /**
   * Stochastic gradient descent with plain momentum, as MXNet has it: v = μ·v − η·g, w = w + v. As
   * the rate η is within v, steps that were taken at a higher rate fade after a change of it.
   */
  SGD,
  /** The same v, and a step that looks ahead along it: w = w + μ·v − η·g. */
  NESTEROV,
  /**
   * Adam (Kingma and Ba, 2015), β 0.9 and 0.999, ε 1e-8, in the paper's form that corrects both
   * biases by the rate, before ε is added; takes no momentum.
   */
  ADAM;

  /** As a sweep's file writes it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
