package nish.worker.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nish.worker.data.encoded.ClassFolders;
import nish.worker.data.encoded.RecordPairs;
import nish.worker.trial.BadImages;

/** The layouts in which a folder of the data directory may hold a dataset. */
enum FolderLayout {
  IDX(
      "IDX files, named as mnist's",
      IdxFolder::liesIn,
      (name, folder, badImages) -> IdxFolder.read(name, folder)),
  CIFAR_TEN(
      "CIFAR-10's binary batches, data_batch_1.bin and on, and test_batch.bin",
      folder -> CifarFolder.liesIn(folder, CifarLayout.TEN),
      (name, folder, badImages) -> CifarFolder.read(name, folder, CifarLayout.TEN)),
  CIFAR_HUNDRED(
      "CIFAR-100's train.bin and test.bin",
      folder -> CifarFolder.liesIn(folder, CifarLayout.HUNDRED),
      (name, folder, badImages) -> CifarFolder.read(name, folder, CifarLayout.HUNDRED)),
  RECORDS(
      "MXNet's train.rec, train.idx, val.rec and val.idx", RecordPairs::liesIn, RecordPairs::read),
  CLASS_FOLDERS(
      "images in train/CLASS and in val/CLASS or test/CLASS",
      ClassFolders::liesIn,
      ClassFolders::read);

  /** Opens what lies in a folder. */
  @FunctionalInterface
  private interface Reading {
    Dataset read(String name, Path folder, BadImages badImages);
  }

  private final String description;
  private final Predicate<Path> lies;
  private final Reading reading;

  FolderLayout(String description, Predicate<Path> lies, Reading reading) {
    this.description = description;
    this.lies = lies;
    this.reading = reading;
  }

  /** For people: what lies there. */
  String description() {
    return description;
  }

  boolean liesIn(Path folder) {
    return lies.test(folder);
  }

  /** Whether images lie there encoded, so that one may not decode. */
  boolean isEncoded() {
    return this == RECORDS || this == CLASS_FOLDERS;
  }

  Dataset read(String name, Path folder, BadImages badImages) {
    return reading.read(name, folder, badImages);
  }

  /**
   * The one layout in which a dataset lies in a folder.
   *
   * @throws DataException if there is none, or more than one
   */
  static FolderLayout of(Path folder) {
    List<FolderLayout> found =
        Arrays.stream(values()).filter(layout -> layout.liesIn(folder)).toList();
    if (found.isEmpty()) {
      throw new DataException(
          "%s holds no dataset; put there one of: %s"
              .formatted(folder, descriptions(List.of(values()))));
    }
    if (found.size() > 1) {
      throw new DataException(
          "%s holds several datasets (%s); give each a folder of its own"
              .formatted(folder, descriptions(found)));
    }
    return found.get(0);
  }

  private static String descriptions(List<FolderLayout> layouts) {
    return layouts.stream().map(FolderLayout::description).collect(Collectors.joining("; "));
  }
}
