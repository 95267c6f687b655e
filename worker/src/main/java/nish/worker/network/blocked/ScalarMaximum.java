package nish.worker.network.blocked;

/** A {@link MaximumStep} lane by lane. */
record ScalarMaximum(int lanes) implements MaximumStep {

  @Override
  public void take(
      float[] plane,
      int start,
      int step,
      float[] maxima,
      int output,
      float[] places,
      int offset,
      int windows) {
    for (int i = 0; i < windows * lanes; i++) {
      int place = start + i / lanes * step + i % lanes;
      if (!(plane[place] <= maxima[output + i])) {
        maxima[output + i] = plane[place];
        places[offset + output + i] = place;
      }
    }
  }
}
