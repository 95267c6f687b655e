package nish.worker.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file that lies under two names, such as the training images under the name of the test's. */
final class SameContent {

  private SameContent() {}

  /**
   * @throws DataException if two of the files hold the same
   */
  static void refuse(List<StoredFile> files) {
    Map<String, String> names = new HashMap<>();
    for (StoredFile file : files) {
      String other = names.putIfAbsent(Sha256.of(file.content()), file.name());
      if (other != null) {
        throw new DataException(
            "%s holds the same as %s; put there what its name says".formatted(file.name(), other));
      }
    }
  }
}
