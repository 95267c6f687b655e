package nish.worker.data.encoded;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nish.worker.data.ImageShape;

/**
 * What images have in common, by their headers. Stops to look as soon as sizes differ and there are
 * colours: of a large folder of photographs few are looked at.
 */
final class CommonShape {

  private final AtomicReference<ImageHeader> first = new AtomicReference<>();
  private volatile boolean sizesDiffer;
  private volatile boolean coloured;

  /** Looks at some images, on several threads. */
  void lookAt(EncodedImages images, IntPredicate included) {
    IntStream.range(0, images.size())
        .parallel()
        .filter(image -> !isSettled() && included.test(image))
        .forEach(image -> lookAt(Decoder.header(images.read(image), images.place(image))));
  }

  private void lookAt(ImageHeader header) {
    first.compareAndSet(null, header);
    ImageHeader other = first.get();
    if (header.height() != other.height() || header.width() != other.width()) {
      sizesDiffer = true;
    }
    if (header.channels() > 1) {
      coloured = true;
    }
  }

  private boolean isSettled() {
    return sizesDiffer && coloured;
  }

  int channels() {
    return coloured ? 3 : 1;
  }

  /** Nothing if they differ in size. */
  Optional<ImageShape> shape() {
    return Optional.ofNullable(first.get())
        .filter(header -> !sizesDiffer)
        .map(header -> new ImageShape(channels(), header.height(), header.width()));
  }
}
