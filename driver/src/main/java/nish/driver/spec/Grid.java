package nish.driver.spec;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nish.worker.trial.Trial;

/**
 * Every combination of the axes' values, in the order of the axes, the last one running fastest; an
 * activation that takes no t has no trial beyond the first t.
 *
 * @param axes one for each parameter
 * @param takingT the activations that take a t
 */
public record Grid(List<Axis> axes, Set<String> takingT) {

  public Grid {
    axes = List.copyOf(axes);
    takingT = Set.copyOf(takingT);
  }

  /** How many trials there are, exactly, without making one. */
  public BigInteger count() {
    long choices = plain() + scaled() * values(Parameters.T).size();
    return axes.stream()
        .filter(axis -> !axis.isOf(Parameters.ACTIVATION) && !axis.isOf(Parameters.T))
        .map(axis -> BigInteger.valueOf(axis.values().size()))
        .reduce(BigInteger.valueOf(choices), BigInteger::multiply);
  }

  /** Makes all trials; ask {@link #count} first. */
  public List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    extend(new Point(), 0, trials);
    return trials;
  }

  /** Whether any of the activations takes a t. */
  boolean usesT() {
    return scaled() > 0;
  }

  private void extend(Point point, int depth, List<Trial> trials) {
    if (depth < axes.size()) {
      for (Object value : axes.get(depth).values()) {
        point.set(axes.get(depth).name(), value);
        extend(point, depth + 1, trials);
      }
    } else if (isOwnTrial(point)) {
      trials.add(point.trial(takingT));
    }
  }

  private boolean isOwnTrial(Point point) {
    return takingT.contains(point.get(Parameters.ACTIVATION))
        || point.get(Parameters.T).equals(values(Parameters.T).get(0));
  }

  private long scaled() {
    return values(Parameters.ACTIVATION).stream().filter(takingT::contains).count();
  }

  private long plain() {
    return values(Parameters.ACTIVATION).size() - scaled();
  }

  private List<?> values(Key<?> parameter) {
    return axes.stream().filter(axis -> axis.isOf(parameter)).findFirst().orElseThrow().values();
  }
}
