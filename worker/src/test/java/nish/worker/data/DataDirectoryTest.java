package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import nish.worker.AnotherJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dataset's file: found where it lies, or downloaded from a server and checked. */
class DataDirectoryTest {

  private static final byte[] CONTENT = IdxFiles.labels(1000);
  private static final byte[] PACKED = IdxFiles.gzip(CONTENT);

  @TempDir private Path root;

  @Test
  void aMissingFileIsDownloadedOnce() throws IOException {
    try (PublicServer server = new PublicServer(200, PACKED, PACKED.length)) {
      assertThat(open(server).content()).isEqualTo(CONTENT);
      assertThat(open(server).content()).isEqualTo(CONTENT);

      assertThat(server.requests()).isEqualTo(1);
      assertThat(root.resolve("set/labels.gz")).hasBinaryContent(PACKED);
    }
  }

  @Test
  void ofManyWhoAskAtOnceOneDownloads() throws IOException {
    try (PublicServer server = new PublicServer(200, PACKED, PACKED.length)) {
      IntStream.range(0, 8).parallel().forEach(asked -> open(server));

      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void ofTwoProcessesOneDownloads() throws Exception {
    try (PublicServer server = new PublicServer(200, PACKED, PACKED.length)) {
      String[] arguments = {root.toString(), server.file().toString(), Sha256.of(CONTENT)};
      AnotherJvm one = AnotherJvm.start(OpenInAnotherJvm.class, arguments);
      AnotherJvm other = AnotherJvm.start(OpenInAnotherJvm.class, arguments);

      assertThat(List.of(one.output(), other.output())).containsOnly(Sha256.of(CONTENT));
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void whatFailedOnceIsFetchedTheNextTime() throws IOException {
    try (PublicServer down = new PublicServer(503, PACKED, PACKED.length)) {
      assertThatThrownBy(() -> open(down)).hasMessageContaining("the server answered 503");
    }
    try (PublicServer up = new PublicServer(200, PACKED, PACKED.length)) {
      assertThat(open(up).content()).isEqualTo(CONTENT);
    }
  }

  @Test
  void aFileThatLiesThereUnpackedIsTakenAsItIs() throws IOException {
    Files.write(Files.createDirectories(root.resolve("set")).resolve("labels"), CONTENT);

    try (PublicServer server = new PublicServer(200, PACKED, PACKED.length)) {
      assertThat(open(server).content()).isEqualTo(CONTENT);
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void anotherContentThanThePublishedIsRefusedAndNothingIsLeft() throws IOException {
    byte[] other = IdxFiles.gzip(IdxFiles.labels(999));

    try (PublicServer server = new PublicServer(200, other, other.length)) {
      assertThatThrownBy(() -> open(server))
          .isInstanceOf(DataException.class)
          .hasMessageContaining(server.file().toString())
          .hasMessageContaining("SHA-256");
    }
    assertThat(root.resolve("set/labels.gz")).doesNotExist();
    assertNothingButTheLock();
  }

  @Test
  void aTransferThatEndsEarlyIsRefusedAndNothingIsLeft() throws IOException {
    try (PublicServer server = new PublicServer(200, new byte[10], PACKED.length)) {
      assertThatThrownBy(() -> open(server))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("cannot download")
          .hasMessageContaining("put it at " + root.resolve("set/labels.gz"));
    }
    assertNothingButTheLock();
  }

  private StoredFile open(PublicServer server) {
    return new DataDirectory(root)
        .open("set", new RemoteFile("labels", server.file(), Sha256.of(CONTENT)));
  }

  private void assertNothingButTheLock() throws IOException {
    try (var files = Files.list(root.resolve("set"))) {
      assertThat(files).extracting(Path::getFileName).containsOnly(Path.of(".download.lock"));
    }
  }
}
