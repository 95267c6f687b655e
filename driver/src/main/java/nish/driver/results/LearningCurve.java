package nish.driver.results;

import java.util.List;

/**
 * How a metric went with the epochs, over the seeds of an activation on a network and a dataset.
 *
 * @param activation with its parameters, and what of the recipe varies among the curves
 */
public record LearningCurve(String network, String dataset, String activation, List<Point> points) {

  /**
   * One epoch.
   *
   * @param deviation the sample's over the seeds; 0 of a single one
   * @param seeds that reached it with a number
   */
  public record Point(int epoch, double mean, double deviation, int seeds) {}

  public LearningCurve {
    points = List.copyOf(points);
  }
}
