package nish.worker.data;

import java.net.URI;
import java.nio.file.Path;

/** Opens a file of a data directory, downloads it if need be, and prints its digest. */
final class OpenInAnotherJvm {

  private OpenInAnotherJvm() {}

  public static void main(String[] arguments) {
    RemoteFile file = new RemoteFile("labels", URI.create(arguments[1]), arguments[2]);

    StoredFile found = new DataDirectory(Path.of(arguments[0])).open("set", file);

    System.out.println(Sha256.of(found.content()));
  }
}
