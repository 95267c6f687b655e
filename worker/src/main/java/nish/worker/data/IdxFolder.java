package nish.worker.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Four IDX files under MNIST's names, from whatever source; packed or not. */
final class IdxFolder {

  private IdxFolder() {}

  static boolean liesIn(Path folder) {
    return Files.exists(lying(folder, IdxSet.NAMES.get(0)));
  }

  static Dataset read(String name, Path folder) {
    List<StoredFile> files =
        IdxSet.NAMES.stream().map(file -> StoredFile.own(lying(folder, file))).toList();
    SameContent.refuse(files);
    IdxSet set = IdxSet.of(files);
    List<String> classNames =
        IntStream.range(0, set.classes()).mapToObj(Integer::toString).toList();
    byte[][] contents = files.stream().map(StoredFile::content).toArray(byte[][]::new);
    return set.dataset(name, classNames, Sha256.of(contents));
  }

  private static Path lying(Path folder, String file) {
    Path packed = folder.resolve(file + ".gz");
    return Files.exists(packed) ? packed : folder.resolve(file);
  }
}
