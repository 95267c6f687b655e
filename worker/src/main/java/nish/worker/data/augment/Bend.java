package nish.worker.data.augment;

/**
 * One affine map for rotation, shear, scale and aspect ratio, about the image's middle, from places
 * of an image to places of the bent one; in float, as MXNet computes it.
 *
 * @param matrix two rows of three
 * @param height of the bent image, in pixels
 * @param width of the bent image, in pixels
 */
record Bend(float[] matrix, int height, int width) {

  static Bend of(Variation variation, int height, int width) {
    float shear = (float) variation.shear();
    float cosine = (float) Math.cos(Math.toRadians(variation.angle()));
    float sine = (float) Math.sin(Math.toRadians(variation.angle()));
    float scale = (float) variation.scale();
    float ratio = (float) variation.aspectRatio();
    float across = 2 * scale / (1 + ratio);
    float down = ratio * across;
    float xx = across * cosine - shear * sine * down;
    float xy = across * sine + shear * cosine * down;
    float yx = -sine * down;
    float yy = cosine * down;
    float newWidth = scale * width;
    float newHeight = scale * height;
    float[] matrix = {
      xx, xy, (newWidth - (xx * width + xy * height)) / 2,
      yx, yy, (newHeight - (yx * width + yy * height)) / 2
    };
    return new Bend(matrix, pixels(newHeight), pixels(newWidth));
  }

  private static int pixels(float length) {
    return Math.max(1, (int) length);
  }
}
