package nish.worker.trial;

import java.util.Locale;

/** Which parameters weight decay pulls towards 0. */
public enum DecayScope {
  /** The weights of convolutions and dense layers. */
  WEIGHTS,
  /** Those and batch norm's gamma, as MXNet does. */
  WEIGHTS_AND_GAMMA,
  /** Everything that is trained, as PyTorch's optimizers do unless told. */
  ALL;

  /** As a sweep's file writes it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
