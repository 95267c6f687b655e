package nish.driver.results;

/** In which order a sweep's trials are listed. */
public enum TrialOrder {
  /** The sweep's own. */
  POSITION("position", "position > :position"),
  /**
   * The best value of the sweep's metric first; those that have none last, as the sweep has them.
   */
  BEST("place, position", "(place, position) > (:place, :position)");

  private final String columns;
  private final String after;

  TrialOrder(String columns, String after) {
    this.columns = columns;
    this.after = after;
  }

  String columns() {
    return columns;
  }

  String after() {
    return after;
  }
}
