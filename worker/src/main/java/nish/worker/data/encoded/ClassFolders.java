package nish.worker.data.encoded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import nish.worker.data.DataException;
import nish.worker.data.Dataset;
import nish.worker.trial.BadImages;

/**
 * Images in a folder for each class: {@code train/CLASS/name.jpg}, and {@code val} or {@code test}
 * like it. The labels count the classes in the order of their names.
 */
public final class ClassFolders {

  private ClassFolders() {}

  public static boolean liesIn(Path folder) {
    return Files.isDirectory(folder.resolve("train"));
  }

  /**
   * Lists the images. The digest is of their names and sizes.
   *
   * @throws DataException if a file is no image by its name, a class has none, the classes differ,
   *     or the images to test on are those to train on
   */
  public static Dataset read(String name, Path folder, BadImages badImages) {
    FolderImages training = FolderImages.list(folder.resolve("train"));
    FolderImages test = FolderImages.list(testFolder(folder));
    requireSameClasses(training, test);
    return new EncodedDataset(name, training.classNames(), training, test).open(badImages);
  }

  /** ImageNet has both, and labels for {@code val} alone. */
  private static Path testFolder(Path folder) {
    Path val = folder.resolve("val");
    Path test = folder.resolve("test");
    if (!Files.isDirectory(val) && !Files.isDirectory(test)) {
      throw new DataException(
          "%s holds neither val nor test; put the images to test on into one of them, by class"
              .formatted(folder));
    }
    return Files.isDirectory(val) ? val : test;
  }

  private static void requireSameClasses(FolderImages training, FolderImages test) {
    List<String> untested = without(training.classNames(), test.classNames());
    List<String> untrained = without(test.classNames(), training.classNames());
    if (!untested.isEmpty() || !untrained.isEmpty()) {
      throw new DataException(
          "%s and %s must have the same classes, but only the first has %s and only the second %s"
              .formatted(training.origin(), test.origin(), told(untested), told(untrained)));
    }
  }

  private static List<String> without(List<String> names, List<String> others) {
    TreeSet<String> rest = new TreeSet<>(names);
    others.forEach(rest::remove);
    return List.copyOf(rest);
  }

  private static String told(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
