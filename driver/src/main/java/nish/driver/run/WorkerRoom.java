package nish.driver.run;

/** One worker of a cluster that is up. */
record WorkerRoom(String host, Room whole, Room free) {

  @Override
  public String toString() {
    return "%s has %s".formatted(host, whole);
  }
}
