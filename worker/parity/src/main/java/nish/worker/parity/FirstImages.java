package nish.worker.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nish.worker.data.Batch;
import nish.worker.data.Dataset;
import nish.worker.data.Examples;
import nish.worker.data.Image;
import nish.worker.data.ImageShape;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The first training images of a dataset, in its own order, scaled from 0–255 to 0–1.
 *
 * @param channels that a network sees; a grey image has its one in each of them
 * @param noise the most that is added to a pixel. A drawing's background is one value, thousands of
 *     times: where rounding decides on which side of relu's kink that lies, all of them change
 *     sides at once
 */
record FirstImages(Dataset dataset, int channels, float noise) {

  private static final long SEED = 1;

  int classes() {
    return dataset.classes();
  }

  ImageShape shape() {
    Image first = dataset.training().image(0);
    return new ImageShape(channels, first.height(), first.width());
  }

  List<Batch> batches(int size, int count) {
    List<Batch> batches = new ArrayList<>();
    for (int batch = 0; batch < count; batch++) {
      batches.add(batch(batch * size, size));
    }
    return batches;
  }

  private Batch batch(int first, int size) {
    Examples examples = dataset.training();
    float[] pixels = new float[size * shape().pixels()];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      labels[i] = examples.label(first + i);
      copy(examples.image(first + i), pixels, i * shape().pixels());
    }
    addNoise(pixels, first);
    long[] dimensions = {size, channels, shape().height(), shape().width()};
    return new Batch(Nd4j.create(pixels, dimensions, 'c'), labels);
  }

  private void addNoise(float[] pixels, int first) {
    SplittableRandom random = new SplittableRandom(SEED + first);
    for (int i = 0; noise > 0 && i < pixels.length; i++) {
      pixels[i] += (float) (noise * random.nextDouble());
    }
  }

  private void copy(Image image, float[] to, int offset) {
    int next = offset;
    for (int channel = 0; channel < channels; channel++) {
      for (int row = 0; row < image.height(); row++) {
        for (int column = 0; column < image.width(); column++) {
          to[next++] = image.at(row, column, Math.min(channel, image.channels() - 1)) / 255f;
        }
      }
    }
  }
}
