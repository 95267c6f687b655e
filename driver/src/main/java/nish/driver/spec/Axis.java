package nish.driver.spec;

import java.util.List;

/**
 * One parameter of a sweep and the values that it takes, in the file's order.
 *
 * @param name as the file writes it, such as {@code learning_rate}
 * @param values at least one, all different, each of its key's type: {@code Long} or {@code Double}
 *     for numbers, and for what has a name or parts the vocabulary's own types, such as {@code
 *     ActivationChoice}, {@code Optimizer} or {@code Schedule}
 */
public record Axis(String name, List<?> values) {

  public Axis {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("an axis needs a value, but " + name + " has none");
    }
  }

  boolean isOf(Key<?> parameter) {
    return name.equals(parameter.name());
  }
}
