package nish.worker.data.encoded;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nish.worker.data.DataException;
import nish.worker.data.Sha256;
import nish.worker.data.WholeFile;

/** The images of a folder that holds a folder for each class. Hidden files are passed over. */
final class FolderImages implements EncodedImages {

  private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png");

  private final Path folder;
  private final List<String> classNames = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private final List<Integer> firstOfClass = new ArrayList<>();

  private FolderImages(Path folder) {
    this.folder = folder;
  }

  /**
   * By class, then by name.
   *
   * @throws DataException if there is anything but images, or a class has none
   */
  static FolderImages list(Path folder) {
    FolderImages images = new FolderImages(folder);
    for (File entry : entries(folder.toFile())) {
      if (!entry.isDirectory()) {
        throw new DataException(
            "%s is no folder of a class; remove it, or put it into that of its class"
                .formatted(entry));
      }
      images.add(entry);
    }
    if (images.files.isEmpty()) {
      throw new DataException(
          "%s holds no class; put a folder of images for each class there".formatted(folder));
    }
    return images;
  }

  private static List<File> entries(File folder) {
    File[] entries = folder.listFiles(file -> !file.getName().startsWith("."));
    if (entries == null) {
      throw new DataException("%s cannot be listed; may it be read?".formatted(folder));
    }
    return Arrays.stream(entries).sorted().toList();
  }

  private void add(File classFolder) {
    List<File> entries = entries(classFolder);
    if (entries.isEmpty()) {
      throw new DataException(
          "%s holds no image; put some there, or remove the folder".formatted(classFolder));
    }
    firstOfClass.add(files.size());
    classNames.add(classFolder.getName());
    for (File entry : entries) {
      String name = entry.getName();
      if (ENDINGS.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
        throw new DataException(
            "%s is no image by its name; remove it, or name it %s"
                .formatted(entry, String.join(", ", ENDINGS)));
      }
      files.add(name);
    }
  }

  @Override
  public Path origin() {
    return folder;
  }

  List<String> classNames() {
    return classNames;
  }

  /** Of their names and sizes. */
  @Override
  public String identity() {
    return Sha256.ofLines(
        IntStream.range(0, size())
            .mapToObj(
                image ->
                    "%s/%s %d"
                        .formatted(
                            classNames.get(label(image)), files.get(image), file(image).length())));
  }

  @Override
  public int size() {
    return files.size();
  }

  @Override
  public int label(int image) {
    int found = Collections.binarySearch(firstOfClass, image);
    return found >= 0 ? found : -found - 2;
  }

  private File file(int image) {
    return folder.resolve(classNames.get(label(image))).resolve(files.get(image)).toFile();
  }

  @Override
  public String place(int image) {
    return file(image).toString();
  }

  @Override
  public byte[] read(int image) {
    return WholeFile.read(file(image).toPath());
  }
}
