package nish.driver.run;

import java.util.Locale;

/**
 * How much of a shared cluster a sweep gets beside others. Every running sweep gets a trial at once
 * where there are as many places as sweeps; the other places are shared by weight. A {@link #HIGH}
 * one gets two before all others.
 */
public enum Priority {
  HIGH(1, 16, 2),
  NORMAL(2, 4, 0),
  LOW(3, 1, 0);

  private final int rank;
  private final int weight;
  private final int trialsBeforeOthers;

  Priority(int rank, int weight, int trialsBeforeOthers) {
    this.rank = rank;
    this.weight = weight;
    this.trialsBeforeOthers = trialsBeforeOthers;
  }

  /** From 1, the highest. */
  int rank() {
    return rank;
  }

  /** Its share beside others' weights. */
  public int weight() {
    return weight;
  }

  /** How many trials at once it has before others have any. */
  int trialsBeforeOthers() {
    return trialsBeforeOthers;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
