package nish.worker.data.encoded;

import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import nish.worker.data.Image;

/**
 * What an encoded image says of itself.
 *
 * @param channels as {@link Image} has them
 */
record ImageHeader(int height, int width, int channels) {

  static ImageHeader of(ImageReader reader) throws IOException {
    ImageTypeSpecifier type = reader.getRawImageType(0);
    if (type == null && !reader.getImageTypes(0).hasNext()) {
      throw new IIOException("its colours are of no known kind");
    }
    boolean grey = type != null && isGrey(type.getColorModel());
    return new ImageHeader(reader.getHeight(0), reader.getWidth(0), grey ? 1 : 3);
  }

  static boolean isGrey(ColorModel colours) {
    return colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
  }
}
