package nish.activations;

import java.util.List;

/**
 * Adds activations to the catalogue: classes of a user's own, found by {@link
 * java.util.ServiceLoader} on the class path. They need no kernel, only value and slope, and their
 * parameters become axes of sweeps.
 */
public interface ActivationProvider {

  /**
   * The activations to add, after those that the catalogue has. A name or an alias that is known
   * already, or a parameter whose key is known with another range, is an error.
   */
  List<ActivationEntry> entries();
}
