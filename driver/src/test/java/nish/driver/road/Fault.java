package nish.driver.road;

import java.util.Random;

/** What can happen to a cluster. */
enum Fault {
  EXECUTOR_KILLED(6),
  WORKER_KILLED(2),
  DRIVER_KILLED(2),
  DRIVER_TOLD_TO_END(1),
  DATABASE_STOPPED(2),
  DATABASE_CRASHED(1),
  NETWORK_CUT(1),
  DISK_FULL(2);

  private final int weight;

  Fault(int weight) {
    this.weight = weight;
  }

  /** One of them, the frequent ones more often. */
  static Fault any(Random random) {
    int all = 0;
    for (Fault fault : values()) {
      all += fault.weight;
    }
    int drawn = random.nextInt(all);
    for (Fault fault : values()) {
      drawn -= fault.weight;
      if (drawn < 0) {
        return fault;
      }
    }
    throw new AssertionError("the weights add up");
  }

  /** For people. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
