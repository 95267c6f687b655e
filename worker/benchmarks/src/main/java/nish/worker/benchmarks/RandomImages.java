package nish.worker.benchmarks;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nish.worker.data.Examples;
import nish.worker.data.ImageShape;
import nish.worker.data.StoredExamples;

/** Images of noise, of ten classes: whatever they show, they are prepared in the same time. */
final class RandomImages {

  private RandomImages() {}

  static Examples of(ImageShape shape, int count) {
    byte[] pixels = new byte[count * shape.pixels()];
    new SplittableRandom(1).nextBytes(pixels);
    return new StoredExamples(shape, pixels, IntStream.range(0, count).map(i -> i % 10).toArray());
  }
}
