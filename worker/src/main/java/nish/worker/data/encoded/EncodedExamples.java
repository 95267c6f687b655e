package nish.worker.data.encoded;

import java.util.concurrent.atomic.AtomicReferenceArray;
import nish.worker.data.Examples;
import nish.worker.data.Image;

/** Decodes images when they are asked for, and keeps as many decoded ones as the memory allows. */
final class EncodedExamples implements Examples {

  private final EncodedImages images;
  private final int channels;
  private final PixelMemory memory;
  private final AtomicReferenceArray<Image> kept;

  /**
   * @param channels 3 if any image has colours; then grey ones are given in three channels too
   */
  EncodedExamples(EncodedImages images, int channels, PixelMemory memory) {
    this.images = images;
    this.channels = channels;
    this.memory = memory;
    this.kept = new AtomicReferenceArray<>(images.size());
  }

  @Override
  public int size() {
    return images.size();
  }

  @Override
  public int label(int example) {
    return images.label(example);
  }

  @Override
  public Image image(int example) {
    Image image = kept.get(example);
    return image == null ? decode(example) : image;
  }

  private Image decode(int example) {
    Image decoded = Decoder.decode(images.read(example), images.place(example));
    Image image = decoded.channels() < channels ? Pixels.coloured(decoded) : decoded;
    long bytes = image.shape().pixels();
    if (memory.take(bytes) && !kept.compareAndSet(example, null, image)) {
      memory.giveBack(bytes);
    }
    return image;
  }
}
