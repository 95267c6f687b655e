package nish.driver.spec;

import java.util.List;
import java.util.function.Consumer;

/** The points that axes span, each but once for an activation that does not take all of them. */
record Points(List<Axis> axes, Choices choices) {

  /**
   * In the order of the axes, the last one running fastest; the point is overwritten by the next.
   */
  void forEach(Consumer<Point> action) {
    extend(new Point(), 0, action);
  }

  /** Turns back where no activation is left, so that the way is no longer than its points. */
  private void extend(Point point, int depth, Consumer<Point> action) {
    if (depth == axes.size()) {
      action.accept(point);
      return;
    }
    for (Object value : axes.get(depth).values()) {
      point.set(axes.get(depth), value);
      if (choices.isPossible(point, axes.subList(0, depth + 1))) {
        extend(point, depth + 1, action);
      } else if (!axes.get(depth).isOf(Parameters.ACTIVATION)) {
        return; // what holds of one value beyond the first holds of all
      }
    }
  }
}
