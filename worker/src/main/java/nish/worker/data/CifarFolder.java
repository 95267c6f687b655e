package nish.worker.data;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files in one of CIFAR's binary layouts, from whatever source, unpacked. */
final class CifarFolder {

  private static final String CLASS_NAMES = "batches.meta.txt";

  private CifarFolder() {}

  static boolean liesIn(Path folder, CifarLayout layout) {
    return !trainingFiles(folder, layout).isEmpty();
  }

  /** The examples to train on in the order of the batches' numbers, as {@code batch_10} tells. */
  static List<Path> trainingFiles(Path folder, CifarLayout layout) {
    String[] names = folder.toFile().list((parent, name) -> layout.isTraining(name));
    return Arrays.stream(names == null ? new String[0] : names)
        .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
        .map(folder::resolve)
        .toList();
  }

  /**
   * @throws DataException if a file is missing
   */
  static CifarSet files(Path folder, CifarLayout layout) {
    return new CifarSet(
        layout,
        trainingFiles(folder, layout).stream().map(StoredFile::own).toList(),
        StoredFile.own(folder.resolve(layout.testFile())));
  }

  static Dataset read(String name, Path folder, CifarLayout layout) {
    CifarSet set = files(folder, layout);
    List<StoredFile> all = Stream.concat(set.training().stream(), Stream.of(set.test())).toList();
    SameContent.refuse(all);
    byte[][] contents = all.stream().map(StoredFile::bytes).toArray(byte[][]::new);
    return set.dataset(name, classNames(folder, layout), Sha256.of(contents));
  }

  private static List<String> classNames(Path folder, CifarLayout layout) {
    File file = folder.resolve(CLASS_NAMES).toFile();
    if (layout != CifarLayout.TEN || !file.exists()) {
      return layout.classNames();
    }
    List<String> names = lines(file.toPath());
    if (names.size() != layout.classNames().size()) {
      throw new DataException(
          "%s names %d classes, but %s has %d; mend it or remove it"
              .formatted(file, names.size(), layout.title(), layout.classNames().size()));
    }
    return names;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be read as UTF-8: %s; mend it or remove it".formatted(file, e), e);
    }
  }
}
