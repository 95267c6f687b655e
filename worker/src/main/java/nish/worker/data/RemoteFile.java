package nish.worker.data;

import java.io.IOException;
import java.net.URI;

/**
 * A file of a public dataset.
 *
 * @param name unpacked, as its publisher calls it
 * @param source where its gzip lies
 * @param sha256 the published checksum
 * @param summed what that is of
 */
record RemoteFile(String name, URI source, String sha256, Summed summed) {

  /** What a checksum is of. */
  enum Summed {
    /** The content, so that it holds however the file was packed. */
    UNPACKED,
    /** The gzip, byte for byte. */
    PACKED
  }

  RemoteFile(String name, URI source, String sha256) {
    this(name, source, sha256, Summed.UNPACKED);
  }

  String packedName() {
    return name + ".gz";
  }

  /** Whether it can be told to be the published one if it lies there unpacked. */
  boolean mayLieUnpacked() {
    return summed == Summed.UNPACKED;
  }

  /**
   * @throws DataException if the file is not the published one
   */
  void verify(StoredFile file) {
    try {
      check(file.bytes());
    } catch (IOException e) {
      throw file.broken(e.getMessage());
    }
  }

  /**
   * @param stored packed or not
   * @throws IOException if it is not the published one
   */
  void check(byte[] stored) throws IOException {
    boolean unpacked = summed == Summed.UNPACKED;
    String found = Sha256.of(unpacked ? Gzip.unpack(stored) : stored);
    if (!found.equals(sha256)) {
      throw new IOException(
          "its content has SHA-256 %s, but the published %s has %s"
              .formatted(found, unpacked ? name : packedName(), sha256));
    }
  }
}
