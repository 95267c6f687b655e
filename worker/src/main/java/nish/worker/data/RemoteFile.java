package nish.worker.data;

import java.io.IOException;
import java.net.URI;

/**
 * A file of a public dataset.
 *
 * @param name unpacked, as its publisher calls it
 * @param source where its gzip lies
 * @param sha256 of the unpacked content, so that it holds however the file was packed
 */
record RemoteFile(String name, URI source, String sha256) {

  String packedName() {
    return name + ".gz";
  }

  /**
   * @param file where the content was found, for the message
   * @throws DataException if the unpacked content is not the published one
   */
  void verify(String file, byte[] content) {
    try {
      check(content);
    } catch (IOException e) {
      throw Idx.broken(file, e.getMessage());
    }
  }

  /**
   * @throws IOException if the unpacked content is not the published one
   */
  void check(byte[] content) throws IOException {
    String found = Sha256.of(content);
    if (!found.equals(sha256)) {
      throw new IOException(
          "its content has SHA-256 %s, but the published %s has %s".formatted(found, name, sha256));
    }
  }
}
