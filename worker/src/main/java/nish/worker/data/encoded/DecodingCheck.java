package nish.worker.data.encoded;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nish.worker.data.DataException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which images do not decode. */
final class DecodingCheck {

  private static final Logger LOG = LoggerFactory.getLogger(DecodingCheck.class);
  private static final int NAMED = 5;

  private DecodingCheck() {}

  /** Decodes all images once, on several threads, and tells once how many are bad. */
  static BitSet bad(String dataset, EncodedImages images) {
    int[] found =
        IntStream.range(0, images.size())
            .parallel()
            .filter(image -> !decodes(images, image))
            .toArray();
    if (found.length > 0) {
      List<String> names = Arrays.stream(found).limit(NAMED).mapToObj(images::place).toList();
      LOG.warn(
          "{}: {} of {} images do not decode and are left out: {}{}",
          dataset,
          found.length,
          images.size(),
          String.join(", ", names),
          found.length > NAMED ? ", …" : "");
    }
    BitSet bad = new BitSet();
    Arrays.stream(found).forEach(bad::set);
    return bad;
  }

  /** A file that cannot be read is no bad image: another executor may well read it. */
  private static boolean decodes(EncodedImages images, int image) {
    byte[] encoded = images.read(image);
    try {
      Decoder.decode(encoded, images.place(image));
      return true;
    } catch (DataException e) {
      LOG.debug("left out", e);
      return false;
    }
  }
}
