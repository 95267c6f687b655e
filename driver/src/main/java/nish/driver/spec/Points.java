package nish.driver.spec;

import java.util.List;
import java.util.function.Consumer;

/** The points that axes span, each but once for what does not take all of them. */
record Points(List<Axis> axes, List<Choices> choices) {

  /**
   * In the order of the axes, the last one running fastest; the point is overwritten by the next.
   */
  void forEach(Consumer<Point> action) {
    extend(new Point(), 0, action);
  }

  /** Turns back where no choice is left, so that the way is no longer than its points. */
  private void extend(Point point, int depth, Consumer<Point> action) {
    if (depth == axes.size()) {
      action.accept(point);
      return;
    }
    Axis axis = axes.get(depth);
    for (Object value : axis.values()) {
      point.set(axis, value);
      if (isPossible(point, axes.subList(0, depth + 1))) {
        extend(point, depth + 1, action);
      } else if (choices.stream().noneMatch(each -> each.areNamedBy(axis))) {
        return; // what holds of one value beyond the first holds of all
      }
    }
  }

  private boolean isPossible(Point point, List<Axis> set) {
    return choices.stream().allMatch(each -> each.isPossible(point, set));
  }
}
