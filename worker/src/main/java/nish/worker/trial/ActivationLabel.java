package nish.worker.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** An activation's name and parameters as people write them. */
final class ActivationLabel {

  /** The catalogue's name of sums of exponentials. */
  private static final String SERIES = "series";

  private ActivationLabel() {}

  /** A series' coefficients c1, c2, … by their places, then the other parameters by their names. */
  static String of(String name, SortedMap<String, Double> parameters) {
    SortedMap<String, Double> named = new TreeMap<>(parameters);
    List<String> shown = name.equals(SERIES) ? coefficients(named) : new ArrayList<>();
    named.forEach((key, value) -> shown.add(key + "=" + Texts.shortest(value)));
    return shown.isEmpty() ? name : name + "(" + String.join(", ", shown) + ")";
  }

  /** Takes them away from the parameters; one that is left out before the last is 0. */
  private static List<String> coefficients(SortedMap<String, Double> parameters) {
    List<String> coefficients = new ArrayList<>();
    long left = parameters.keySet().stream().filter(key -> key.matches("c[1-9]")).count();
    for (int power = 1; left > 0; power++) {
      Double coefficient = parameters.remove("c" + power);
      left -= coefficient == null ? 0 : 1;
      coefficients.add(coefficient == null ? "0" : Texts.shortest(coefficient));
    }
    return coefficients;
  }
}
