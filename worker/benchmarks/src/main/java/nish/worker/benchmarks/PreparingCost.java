package nish.worker.benchmarks;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import nish.worker.data.BatchStream;
import nish.worker.data.Batches;
import nish.worker.data.DatasetCatalog;
import nish.worker.data.Examples;
import nish.worker.data.ImageShape;
import nish.worker.trial.Augmentation;
import nish.worker.trial.Recipe;
import nish.worker.trial.Seeds;
import org.apache.commons.io.FileUtils;

/** How many images a second are prepared, on as many threads as the JVM has processors. */
public final class PreparingCost {

  private static final ImageShape PHOTOGRAPH = new ImageShape(3, 375, 500);
  private static final ImageShape IMAGENET = new ImageShape(3, 224, 224);
  private static final int BATCH = 128;
  private static final int SECONDS = 5;

  private PreparingCost() {}

  /** Prints the table. */
  public static void main(String[] arguments) throws IOException {
    System.out.println("| images | augmentation | images/s |");
    System.out.println("| --- | --- | ---: |");
    ImageShape digit = new ImageShape(1, 28, 28);
    ImageShape coloured = new ImageShape(3, 32, 32);
    ImageShape cropped = new ImageShape(3, 28, 28);
    measure("1x28x28", RandomImages.of(digit, 5000), digit, "none");
    measure("3x32x32 to 3x28x28", RandomImages.of(coloured, 5000), cropped, "none");
    measure("3x32x32 to 3x28x28", RandomImages.of(coloured, 5000), cropped, "published");
    measure(
        "3x32x32 to 3x28x28",
        RandomImages.of(coloured, 5000),
        cropped,
        Augmentation.PUBLISHED
            + ",max_random_hue=36,max_random_saturation=50,max_random_lightness=50");
    String large = "resize=256,random_crop,mirror";
    measure("3x375x500 to 3x224x224", RandomImages.of(PHOTOGRAPH, 128), IMAGENET, large);
    Path photographs = Files.createTempDirectory("photographs");
    try {
      measureFirstPass("the same, from JPEG", photographs(photographs), large);
    } finally {
      FileUtils.deleteDirectory(photographs.toFile());
    }
  }

  /** Decoded pictures are kept: a first pass is what decoding costs. */
  private static void measureFirstPass(String images, Examples examples, String augmentation) {
    long begin = System.nanoTime();
    long prepared = pass(examples, IMAGENET, recipe(augmentation), 0);
    print(images, augmentation, prepared / ((System.nanoTime() - begin) / 1e9));
  }

  private static Recipe recipe(String augmentation) {
    return new Recipe(1, BATCH, 0.1, 0, 0).with("augmentation", augmentation);
  }

  private static void measure(
      String images, Examples examples, ImageShape shape, String augmentation) {
    Recipe recipe = recipe(augmentation);
    pass(examples, shape, recipe, 0);
    long begin = System.nanoTime();
    long prepared = 0;
    int epoch = 1;
    while (System.nanoTime() - begin < SECONDS * 1e9) {
      prepared += pass(examples, shape, recipe, epoch++);
    }
    print(images, augmentation, prepared / ((System.nanoTime() - begin) / 1e9));
  }

  private static void print(String images, String augmentation, double perSecond) {
    System.out.printf(Locale.ROOT, "| %s | %s | %.0f |%n", images, augmentation, perSecond);
  }

  private static long pass(Examples examples, ImageShape shape, Recipe recipe, int epoch) {
    long images = 0;
    try (BatchStream batches =
        Batches.training(examples, shape, recipe, Seeds.of(1), epoch).stream()) {
      while (batches.hasNext()) {
        images += batches.next().size();
      }
    }
    return images;
  }

  private static Examples photographs(Path root) throws IOException {
    for (String part : new String[] {"train", "val"}) {
      Path folder = Files.createDirectories(root.resolve("pictures").resolve(part).resolve("any"));
      for (int i = 0; i < (part.equals("train") ? 1024 : 1); i++) {
        ImageIO.write(photograph(i), "jpg", folder.resolve(i + ".jpg").toFile());
      }
    }
    return new DatasetCatalog(root).open("pictures").training();
  }

  private static BufferedImage photograph(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double wave = 10 + 40 * random.nextDouble();
    BufferedImage image = new BufferedImage(500, 375, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < 375; row++) {
      for (int column = 0; column < 500; column++) {
        int value = (int) (127 + 80 * Math.sin(row / wave) * Math.cos(column / wave));
        int noisy = value + random.nextInt(32);
        image.setRGB(column, row, noisy << 16 | (noisy / 2) << 8 | (255 - noisy));
      }
    }
    return image;
  }
}
