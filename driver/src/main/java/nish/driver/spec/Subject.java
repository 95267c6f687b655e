package nish.driver.spec;

import java.util.List;

/**
 * A parameter of trials whose values take further ones, each some of them: an activation a t, a
 * network a stem, an optimizer a momentum, a weight decay what it is on. Values that do not take
 * one have a single trial, not one for each value of it.
 */
sealed interface Subject
    permits ActivationParameters, NetworkParameters, OptimizerParameters, WeightDecayParameters {

  /** All that there are. */
  static List<Subject> all(KnownNames known) {
    return List.of(
        new ActivationParameters(known.activations()),
        new NetworkParameters(known.networks()),
        new OptimizerParameters(),
        new WeightDecayParameters());
  }

  Key<?> key();

  /** As a problem calls its values. */
  String plural();

  /** The name by which a value of it is known to take parameters or not. */
  String name(Object value);

  boolean takes(String name, String parameter);

  /** The values that take the parameter, as a sweep writes them; none where it is no one's. */
  List<String> namesTaking(String parameter);

  default boolean contains(String parameter) {
    return !namesTaking(parameter).isEmpty();
  }
}
