import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the excerpt of MNIST that ships with Nish: of each class the first 500 training images and
 * the first 100 test images, in the order of MNIST's files.
 *
 * <p>Usage: java worker/digits/MakeDigits.java MNIST_FOLDER
 * worker/src/main/resources/nish/worker/data/digits
 */
public final class MakeDigits {

  private static final int IMAGE = 28 * 28;

  public static void main(String[] arguments) throws IOException {
    Path mnist = Path.of(arguments[0]);
    Path digits = Files.createDirectories(Path.of(arguments[1]));
    excerpt(mnist, "train", 500, digits, "training");
    excerpt(mnist, "t10k", 100, digits, "validation");
  }

  private static void excerpt(Path mnist, String part, int perClass, Path digits, String name)
      throws IOException {
    byte[] images = read(mnist.resolve(part + "-images-idx3-ubyte.gz"));
    byte[] labels = read(mnist.resolve(part + "-labels-idx1-ubyte.gz"));
    int[] taken = new int[10];
    ByteArrayOutputStream chosenImages = new ByteArrayOutputStream();
    ByteArrayOutputStream chosenLabels = new ByteArrayOutputStream();
    for (int i = 0; i < labels.length - 8; i++) {
      byte label = labels[8 + i];
      if (taken[label]++ < perClass) {
        chosenImages.write(images, 16 + i * IMAGE, IMAGE);
        chosenLabels.write(label);
      }
    }
    write(digits.resolve(name + "-images.idx.gz"), chosenImages.toByteArray(), perClass * 10, 28, 28);
    write(digits.resolve(name + "-labels.idx.gz"), chosenLabels.toByteArray(), perClass * 10);
  }

  private static byte[] read(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static void write(Path file, byte[] bytes, int... dimensions) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        GZIPOutputStream gzip = new GZIPOutputStream(out) {{ def.setLevel(Deflater.BEST_COMPRESSION); }};
        DataOutputStream data = new DataOutputStream(gzip)) {
      data.writeInt(0x0800 | dimensions.length);
      for (int dimension : dimensions) {
        data.writeInt(dimension);
      }
      data.write(bytes);
    }
  }
}
