package nish.worker.data.encoded;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageInputStream;
import nish.worker.data.DataException;
import nish.worker.data.Image;

/** Decodes JPEG and PNG. Colour profiles are not applied, as training frameworks do not either. */
final class Decoder {

  /** What the JPEG readers only warn of, and then make up the pixels that are missing. */
  private static final Pattern DAMAGE =
      Pattern.compile("(Truncated File|Corrupt JPEG data|Premature end|Invalid SOS)");

  /** A file of a few bytes may promise an image that no memory holds. */
  private static final long MOST_PIXELS = 200_000_000;

  private static final Set<String> FORMATS = Set.of("jpeg", "png");

  static {
    // Class loaders of a cluster may hide it from the registry's own search.
    if (IIORegistry.getDefaultInstance().getServiceProviderByClass(JPEGImageReaderSpi.class)
        == null) {
      IIORegistry.getDefaultInstance().registerServiceProvider(new JPEGImageReaderSpi());
    }
  }

  private Decoder() {}

  /** What is done with a reader that has its input. */
  @FunctionalInterface
  private interface Reading<T> {
    T from(ImageReader reader) throws IOException;
  }

  /**
   * The whole image, in as many channels as it has, 1 or 3.
   *
   * @param place where it lies, for the message
   * @throws DataException if any of it does not decode
   */
  static Image decode(byte[] encoded, String place) {
    return reading(encoded, place, Decoder::pixels);
  }

  private static Image pixels(ImageReader reader) throws IOException {
    long count = (long) reader.getHeight(0) * reader.getWidth(0);
    if (count > MOST_PIXELS) {
      throw new IIOException(
          "its header promises %d pixels, but at most %d are read".formatted(count, MOST_PIXELS));
    }
    return Pixels.of(reader.read(0));
  }

  /**
   * Its size and colours alone.
   *
   * @throws DataException if even they cannot be read
   */
  static ImageHeader header(byte[] encoded, String place) {
    return reading(encoded, place, ImageHeader::of);
  }

  /** The readers throw unchecked exceptions too where a file is damaged. */
  private static <T> T reading(byte[] encoded, String place, Reading<T> reading) {
    try (ImageInputStream in = new ByteArrayImageInputStream(encoded)) {
      ImageReader reader = reader(in);
      try {
        List<String> damage = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> note(warning, damage));
        reader.setInput(in, true, true);
        T result = reading.from(reader);
        if (!damage.isEmpty()) {
          throw new IIOException(damage.get(0));
        }
        return result;
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      throw new DataException(
          "%s does not decode: %s; replace it, or let bad images be skipped (bad_images: skip)"
              .formatted(place, reason(e)),
          e);
    }
  }

  private static ImageReader reader(ImageInputStream in) throws IIOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (FORMATS.contains(format(reader))) {
        return reader;
      }
    }
    throw new IIOException("it begins as neither JPEG nor PNG does");
  }

  private static String format(ImageReader reader) throws IIOException {
    try {
      return reader.getFormatName().toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      throw new IIOException("its format cannot be told", e);
    }
  }

  private static void note(String warning, List<String> damage) {
    if (DAMAGE.matcher(warning).lookingAt()) {
      damage.add(warning);
    }
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
