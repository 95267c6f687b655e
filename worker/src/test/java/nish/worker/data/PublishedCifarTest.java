package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import nish.worker.data.RemoteFile.Summed;
import nish.worker.trial.BadImages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CIFAR under its own name: from a server's archive, or unpacked, and nothing but the real one. */
class PublishedCifarTest {

  private static final Map<String, byte[]> FILES =
      Map.of(
          "data_batch_1.bin", CifarFiles.ten(1, 3, 9),
          "data_batch_2.bin", CifarFiles.ten(2, 0),
          "test_batch.bin", CifarFiles.ten(5, 4));

  @TempDir private Path root;
  private byte[] archive;
  private Path packed;

  @BeforeEach
  void pack() throws IOException {
    archive = CifarFiles.archive("cifar-10-batches-bin", FILES);
    packed = root.resolve("cifar10/cifar-10-binary.tar.gz");
  }

  @Test
  void theArchiveIsDownloadedOnceAndKept() throws IOException {
    try (PublicServer server = new PublicServer(200, archive, archive.length)) {
      Dataset first = read(server);
      Dataset second = read(server);

      assertThat(server.requests()).isEqualTo(1);
      assertThat(packed).hasBinaryContent(archive);
      assertThat(first.training().size()).isEqualTo(3);
      assertThat(first.training().label(1)).isEqualTo(9);
      assertThat(first.test().image(0).at(1, 2, 1)).isEqualTo(CifarFiles.value(1, 1, 2, 5));
      assertThat(second.digest()).isEqualTo(first.digest());
    }
  }

  @Test
  void whatLiesThereUnpackedIsTheSameDataset() throws IOException {
    try (PublicServer server = new PublicServer(200, archive, archive.length)) {
      String fromArchive = read(server).digest();
      Files.delete(packed);
      CifarFiles.write(root.resolve("cifar10/cifar-10-batches-bin"), FILES);

      Dataset unpacked = read(server);

      assertThat(unpacked.digest()).isEqualTo(fromArchive);
      assertThat(unpacked.training().label(2)).isZero();
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void anotherArchiveThanThePublishedIsRefusedAndNothingIsLeft() throws IOException {
    byte[] other = CifarFiles.archive("x", Map.of("data_batch_1.bin", CifarFiles.ten(1, 3)));

    try (PublicServer server = new PublicServer(200, other, other.length)) {
      assertThatThrownBy(() -> read(server))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("cannot download " + server.file())
          .hasMessageContaining("but the published cifar-10-binary.tar.gz has");
    }
    assertThat(packed).doesNotExist();
  }

  @Test
  void anArchiveThatIsCutShortIsNamed() throws IOException {
    Files.createDirectories(packed.getParent());
    Files.write(packed, Arrays.copyOf(archive, archive.length / 2));

    try (PublicServer server = new PublicServer(200, archive, archive.length)) {
      assertThatThrownBy(() -> read(server))
          .hasMessageContaining(packed + ": its content has SHA-256")
          .hasMessageContaining("remove it, and it is downloaded again");
    }
  }

  @Test
  void anArchiveThatLacksAFileIsNamed() throws IOException {
    archive = CifarFiles.archive("x", Map.of("data_batch_1.bin", CifarFiles.ten(1, 3)));

    try (PublicServer server = new PublicServer(200, archive, archive.length)) {
      assertThatThrownBy(() -> read(server))
          .hasMessageContaining(packed + ": it holds not all the files of CIFAR-10");
    }
  }

  @Test
  void otherDataThanThePublishedMustHaveANameOfItsOwn() throws IOException {
    CifarFiles.write(root.resolve("cifar10"), FILES);
    Path batch = root.resolve("cifar10/data_batch_2.bin");
    Files.write(batch, CifarFiles.ten(3, 0));

    try (PublicServer server = new PublicServer(200, archive, archive.length)) {
      assertThatThrownBy(() -> read(server))
          .hasMessageContaining(batch + ": its content has SHA-256")
          .hasMessageContaining("move the folder to another name");
    }
  }

  @Test
  void aMissingBatchIsNamed() throws IOException {
    CifarFiles.write(root.resolve("cifar10"), FILES);
    Files.delete(root.resolve("cifar10/data_batch_2.bin"));

    try (PublicServer server = new PublicServer(200, archive, archive.length)) {
      assertThatThrownBy(() -> read(server))
          .hasMessageContaining(root.resolve("cifar10") + " has no data_batch_2.bin");
    }
  }

  @Test
  void anMnistFileInTheFolderOfCifarIsNamed() throws IOException {
    CifarFiles.write(root.resolve("cifar10"), FILES);
    Path test = root.resolve("cifar10/test_batch.bin");
    Files.write(test, IdxFiles.images(3, 28, 28));

    try (PublicServer server = new PublicServer(200, archive, archive.length)) {
      assertThatThrownBy(() -> read(server))
          .hasMessageContaining(test + ": a CIFAR-10 record has 3073 bytes");
    }
  }

  private Dataset read(PublicServer server) {
    Map<String, String> sums =
        FILES.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, file -> Sha256.of(file.getValue())));
    RemoteFile remote =
        new RemoteFile("cifar-10-binary.tar", server.file(), Sha256.of(archive), Summed.PACKED);
    return new PublishedCifar(CifarLayout.TEN, "small", remote, sums)
        .read("cifar10", new DataDirectory(root), BadImages.FAIL);
  }
}
