package nish.worker.data;

/** The shape of one image. */
public record ImageShape(int channels, int height, int width) {

  public int pixels() {
    return channels * height * width;
  }

  @Override
  public String toString() {
    return channels + "x" + height + "x" + width;
  }
}
