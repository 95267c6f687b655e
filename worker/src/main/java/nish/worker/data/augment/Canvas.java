package nish.worker.data.augment;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC;
import static org.bytedeco.opencv.global.opencv_core.copyMakeBorder;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.setNumThreads;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_HLS2RGB;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2HLS;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * One image in OpenCV's memory, which each operation replaces. For one thread at a time; its memory
 * is kept for the next image, until it is closed.
 */
final class Canvas implements AutoCloseable {

  /** The grey that MXNet's examples fill with. */
  private static final int GREY = 127;

  private static final int LEFT_TO_RIGHT = 1;
  private static final int MOST_HUE = 180;
  private static final int MOST = 255;

  static {
    setNumThreads(
        1); // images are prepared side by side: threads within one would only be in the way
  }

  private final Mat matrix = new Mat(2, 3, CV_32FC1);
  private final FloatPointer matrixValues = new FloatPointer(matrix.data());
  private final Scalar grey = new Scalar(GREY, GREY, GREY, 0);
  private final Size size = new Size();
  private final Rect part = new Rect();
  private Mat image = new Mat();
  private Mat next = new Mat();

  /** Takes an image: rows of pixels, channels side by side. */
  void load(int height, int width, int channels, byte[] pixels, int offset) {
    image.create(height, width, CV_8UC(channels));
    write(pixels, offset);
  }

  int height() {
    return image.rows();
  }

  int width() {
    return image.cols();
  }

  void resizeTo(int height, int width) {
    resize(image, next, size.height(height).width(width), 0, 0, INTER_LINEAR);
    show();
  }

  void bend(Bend bend) {
    matrixValues.put(bend.matrix(), 0, bend.matrix().length);
    size.height(bend.height()).width(bend.width());
    warpAffine(image, next, matrix, size, INTER_LINEAR, BORDER_CONSTANT, grey);
    show();
  }

  void pad(int pixels) {
    copyMakeBorder(image, next, pixels, pixels, pixels, pixels, BORDER_CONSTANT, grey);
    show();
  }

  void crop(int top, int left, int height, int width) {
    part.y(top).x(left).height(height).width(width);
    try (Mat cropped = new Mat(image, part)) {
      cropped.copyTo(next);
    }
    show();
  }

  void mirror() {
    flip(image, next, LEFT_TO_RIGHT);
    show();
  }

  /** Shifts of a coloured image, each kept within its bounds; the hue does not wrap around. */
  void shift(int hue, int saturation, int lightness) {
    cvtColor(image, next, COLOR_RGB2HLS);
    show();
    byte[] pixels = pixels();
    for (int i = 0; i < pixels.length; i += 3) {
      pixels[i] = shifted(pixels[i], hue, MOST_HUE);
      pixels[i + 1] = shifted(pixels[i + 1], lightness, MOST);
      pixels[i + 2] = shifted(pixels[i + 2], saturation, MOST);
    }
    write(pixels, 0);
    cvtColor(image, next, COLOR_HLS2RGB);
    show();
  }

  private static byte shifted(byte value, int shift, int most) {
    return (byte) Math.max(0, Math.min(most, Byte.toUnsignedInt(value) + shift));
  }

  /** A copy: rows of pixels, channels side by side. */
  byte[] pixels() {
    byte[] pixels = new byte[length()];
    try (BytePointer data = image.data()) {
      data.get(pixels);
    }
    return pixels;
  }

  private void write(byte[] pixels, int offset) {
    try (BytePointer data = image.data()) {
      data.put(pixels, offset, length());
    }
  }

  private int length() {
    return image.rows() * image.cols() * image.channels();
  }

  /** Makes what an operation wrote the image. */
  private void show() {
    Mat shown = next;
    next = image;
    image = shown;
  }

  @Override
  public void close() {
    image.close();
    next.close();
    matrixValues.close();
    matrix.close();
    grey.close();
    size.close();
    part.close();
  }
}
