package nish.worker.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The archives in which CIFAR is published. */
final class CifarArchive {

  private CifarArchive() {}

  /**
   * Unpacks an archive in memory.
   *
   * @param archive of tar, packed by gzip, known to be the published one
   * @throws DataException if it is broken, or a file is missing
   */
  static CifarSet files(StoredFile archive, CifarLayout layout) {
    Map<String, StoredFile> files = unpack(archive);
    StoredFile test = files.remove(layout.testFile());
    files.keySet().removeIf(name -> !layout.isTraining(name));
    if (test == null || files.isEmpty()) {
      throw archive.broken("it holds not all the files of %s".formatted(layout.title()));
    }
    return new CifarSet(layout, List.copyOf(files.values()), test);
  }

  private static Map<String, StoredFile> unpack(StoredFile archive) {
    Map<String, StoredFile> files = new TreeMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive.bytes())))) {
      TarArchiveEntry entry = tar.getNextTarEntry();
      while (entry != null) {
        String name = Path.of(entry.getName()).getFileName().toString();
        if (entry.isFile() && name.endsWith(".bin")) {
          files.put(
              name,
              new StoredFile(archive.name() + ": " + name, tar.readAllBytes(), archive.remedy()));
        }
        entry = tar.getNextTarEntry();
      }
    } catch (IOException e) {
      throw archive.broken("it cannot be unpacked (%s)".formatted(e.getMessage()));
    }
    return files;
  }
}
