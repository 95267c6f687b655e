package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a user sees and finds when a download goes wrong, and what others may do with a good one.
 */
class DownloadTest {

  private static final byte[] CONTENT = IdxFiles.labels(1000);
  private static final byte[] PACKED = IdxFiles.gzip(CONTENT);

  @TempDir private Path root;
  private Path target;

  @BeforeEach
  void makeTheFolder() throws IOException {
    target = Files.createDirectories(root.resolve("set")).resolve("labels.gz");
  }

  @Test
  void anotherContentIsToldWithItsAddressAndWhereToPutTheRightOne() throws IOException {
    byte[] other = IdxFiles.gzip(IdxFiles.labels(999));

    try (PublicServer server = new PublicServer(200, other, other.length)) {
      assertThatThrownBy(() -> open(server))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("cannot download " + server.file() + ": its content has SHA-256")
          .hasMessageContaining(", but the published labels has " + Sha256.of(CONTENT))
          .hasMessageEndingWith(
              "put it at "
                  + target
                  + ", or name another data directory "
                  + "with --data or NISH_DATA");
    }
  }

  @Test
  void aBrokenGzipIsToldByItsAddressAndNotByAFileThatIsGone() throws IOException {
    byte[] half = Arrays.copyOf(PACKED, PACKED.length / 2);

    try (PublicServer server = new PublicServer(200, half, half.length)) {
      assertThatThrownBy(() -> open(server))
          .isInstanceOf(DataException.class)
          .hasMessageContaining(server.file() + ": its gzip stream ends too early")
          .hasMessageNotContaining(".part");
    }
    assertThat(target).doesNotExist();
  }

  @Test
  void anAnswerThatIsNoFileIsTold() throws IOException {
    try (PublicServer server = new PublicServer(404, PACKED, PACKED.length)) {
      assertThatThrownBy(() -> open(server)).hasMessageContaining("the server answered 404");
    }
  }

  @Test
  void aServerThatIsNotThereIsTold() throws IOException {
    PublicServer server = new PublicServer(200, PACKED, PACKED.length);
    server.close();

    assertThatThrownBy(() -> open(server))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("--data or NISH_DATA");
  }

  @Test
  void whatAKilledProcessLeftIsOverwritten() throws IOException {
    Files.write(root.resolve("set/labels.gz.part"), new byte[100_000]);

    try (PublicServer server = new PublicServer(200, PACKED, PACKED.length)) {
      assertThat(open(server).content()).isEqualTo(CONTENT);
    }
    assertThat(root.resolve("set/labels.gz.part")).doesNotExist();
  }

  @Test
  void othersMayReadADownloadedFileAsTheyMayAnyNewOne() throws IOException {
    assumeThat(Files.getFileStore(root).supportsFileAttributeView("posix"))
        .as("this file system has no permissions")
        .isTrue();
    Path plain = Files.createFile(root.resolve("plain"));

    try (PublicServer server = new PublicServer(200, PACKED, PACKED.length)) {
      open(server);
    }

    assertThat(Files.getPosixFilePermissions(target))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void aFullDiskIsTold() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).as("this system has no disk that is always full").exists();
    Files.createSymbolicLink(root.resolve("set/labels.gz.part"), full);

    try (PublicServer server = new PublicServer(200, PACKED, PACKED.length)) {
      assertThatThrownBy(() -> open(server))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("No space left on device");
    }
    assertThat(target).doesNotExist();
  }

  private StoredFile open(PublicServer server) {
    return new DataDirectory(root)
        .open("set", new RemoteFile("labels", server.file(), Sha256.of(CONTENT)));
  }
}
