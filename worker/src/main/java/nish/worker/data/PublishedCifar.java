package nish.worker.data;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nish.worker.data.RemoteFile.Summed;
import nish.worker.trial.BadImages;

/**
 * CIFAR-10 or CIFAR-100 as published: the archive, or its files unpacked; known by their checksums
 * either way.
 *
 * @param archive of tar, packed by gzip
 * @param sha256 of the archive's files, by their names
 */
record PublishedCifar(
    CifarLayout layout, String description, RemoteFile archive, Map<String, String> sha256)
    implements DatasetSource {

  private static final String HOME = "https://www.cs.toronto.edu/~kriz/";

  /** The checksum of the archive is TensorFlow Datasets'; those of its files torchvision-ruby's. */
  static PublishedCifar ten() {
    return new PublishedCifar(
        CifarLayout.TEN,
        "photographs of 10 kinds of things, 50,000 and 10,000, 3x32x32 (Krizhevsky; no licence told)",
        archive(
            "cifar-10-binary.tar",
            "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd"),
        Map.of(
            "data_batch_1.bin",
            "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5",
            "data_batch_2.bin",
            "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed",
            "data_batch_3.bin",
            "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67",
            "data_batch_4.bin",
            "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48",
            "data_batch_5.bin",
            "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add",
            "test_batch.bin",
            "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b"));
  }

  /** The checksums come from where CIFAR-10's come from. */
  static PublishedCifar hundred() {
    return new PublishedCifar(
        CifarLayout.HUNDRED,
        "photographs of 100 kinds of things, 50,000 and 10,000, 3x32x32 (Krizhevsky; no licence told)",
        archive(
            "cifar-100-binary.tar",
            "58a81ae192c23a4be8b1804d68e518ed807d710a4eb253b1f2a199162a40d8ec"),
        Map.of(
            "train.bin",
            "f31298fc616915fa142368359df1c4ca2ae984d6915ca468b998a5ec6aeebf29",
            "test.bin",
            "d8b1e6b7b3bee4020055f0699b111f60b1af1e262aeb93a0b659061746f8224a"));
  }

  private static RemoteFile archive(String name, String sha256) {
    return new RemoteFile(name, URI.create(HOME + name + ".gz"), sha256, Summed.PACKED);
  }

  @Override
  public ImageShape shape() {
    return CifarLayout.SHAPE;
  }

  @Override
  public Dataset read(String name, DataDirectory directory, BadImages badImages) {
    Path folder = directory.root().resolve(name);
    CifarSet set =
        Stream.of(folder.resolve(layout.folder()), folder)
            .filter(place -> CifarFolder.liesIn(place, layout))
            .findFirst()
            .map(this::unpacked)
            .orElseGet(() -> packed(directory.open(name, archive)));
    return set.dataset(name, layout.classNames(), digest());
  }

  private CifarSet packed(StoredFile stored) {
    archive.verify(stored);
    return CifarArchive.files(stored, layout);
  }

  private CifarSet unpacked(Path folder) {
    List<String> missing =
        sha256.keySet().stream().filter(file -> !Files.exists(folder.resolve(file))).toList();
    if (!missing.isEmpty()) {
      throw new DataException(
          "%s has no %s; put it there, or remove the folder, and %s is downloaded"
              .formatted(folder, String.join(", ", missing), archive.packedName()));
    }
    CifarSet set = CifarFolder.files(folder, layout);
    CifarRecords.check(layout, set);
    Stream.concat(set.training().stream(), Stream.of(set.test())).forEach(this::verify);
    return set;
  }

  private void verify(StoredFile file) {
    String name = Path.of(file.name()).getFileName().toString();
    String found = Sha256.of(file.bytes());
    if (!found.equals(sha256.get(name))) {
      throw new DataException(
          ("%s: its content has SHA-256 %s, but that of the published %s is %s; remove it, or move "
                  + "the folder to another name to have its own data as a dataset of that name")
              .formatted(file.name(), found, name, sha256.getOrDefault(name, "none")));
    }
  }

  private String digest() {
    return Sha256.of(archive.sha256().getBytes(StandardCharsets.US_ASCII));
  }
}
