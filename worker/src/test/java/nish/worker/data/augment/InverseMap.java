package nish.worker.data.augment;

/**
 * A bent image computed the slow way, in double: each pixel's place in the original by the inverse
 * of shear, rotation and scale, and there what lies between four pixels.
 */
record InverseMap(Picture picture, Variation variation) {

  double at(int row, int column) {
    double across = 2 * variation.scale() / (1 + variation.aspectRatio());
    double down = variation.aspectRatio() * across;
    double radians = Math.toRadians(variation.angle());
    double x = column - newLength(picture.width());
    double y = row - newLength(picture.height());
    double unsheared = (x - variation.shear() * y) / across;
    double turned = y / down;
    double fromX = Math.cos(radians) * unsheared - Math.sin(radians) * turned;
    double fromY = Math.sin(radians) * unsheared + Math.cos(radians) * turned;
    return between(picture, fromY + picture.height() / 2.0, fromX + picture.width() / 2.0);
  }

  private double newLength(int length) {
    return variation.scale() * length / 2;
  }

  /** Bilinear, with grey 127 outside. */
  static double between(Picture picture, double row, double column) {
    int above = (int) Math.floor(row);
    int before = (int) Math.floor(column);
    double down = row - above;
    double along = column - before;
    double upper =
        (1 - along) * picture.atOrGrey(above, before) + along * picture.atOrGrey(above, before + 1);
    double lower =
        (1 - along) * picture.atOrGrey(above + 1, before)
            + along * picture.atOrGrey(above + 1, before + 1);
    return (1 - down) * upper + down * lower;
  }
}
