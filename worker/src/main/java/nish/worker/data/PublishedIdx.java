package nish.worker.data;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nish.worker.data.RemoteFile.Summed;
import nish.worker.trial.BadImages;

/**
 * A public dataset of four IDX files, known by their checksums.
 *
 * @param files in the order of {@link IdxSet}
 */
record PublishedIdx(String description, List<String> classNames, List<RemoteFile> files)
    implements DatasetSource {

  /**
   * MNIST: 60,000 handwritten digits to train on and 10,000 to test on, 28×28 grey pixels (LeCun,
   * Cortes, Burges; Creative Commons BY-SA 3.0).
   */
  static PublishedIdx mnist() {
    return new PublishedIdx(
        "handwritten digits, 60,000 and 10,000, 1x28x28 (LeCun, Cortes, Burges; CC BY-SA 3.0)",
        Digits.DIGITS,
        files(
            "https://ossci-datasets.s3.amazonaws.com/mnist/",
            Summed.UNPACKED,
            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
            "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
            "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
            "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"));
  }

  /**
   * Fashion-MNIST: photographs of clothes in MNIST's layout (Xiao, Rasul, Vollgraf, arXiv
   * 1708.07747; MIT licence). The checksums are those of TensorFlow Datasets.
   */
  static PublishedIdx fashionMnist() {
    return new PublishedIdx(
        "photographs of clothes, 60,000 and 10,000, 1x28x28 (Xiao, Rasul, Vollgraf; MIT)",
        List.of(
            "T-shirt/top",
            "Trouser",
            "Pullover",
            "Dress",
            "Coat",
            "Sandal",
            "Shirt",
            "Sneaker",
            "Bag",
            "Ankle boot"),
        files(
            "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
            Summed.PACKED,
            "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
            "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
            "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
            "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"));
  }

  private static List<RemoteFile> files(String home, Summed summed, String... sha256) {
    List<RemoteFile> files = new ArrayList<>();
    for (int i = 0; i < sha256.length; i++) {
      String name = IdxSet.NAMES.get(i);
      files.add(new RemoteFile(name, URI.create(home + name + ".gz"), sha256[i], summed));
    }
    return List.copyOf(files);
  }

  @Override
  public ImageShape shape() {
    return Digits.SHAPE;
  }

  @Override
  public Dataset read(String name, DataDirectory directory, BadImages badImages) {
    List<StoredFile> stored = files.stream().map(file -> open(name, directory, file)).toList();
    return IdxSet.of(stored).dataset(name, classNames, digest());
  }

  /** What is wrong with its format tells more than what is wrong with its checksum. */
  private static StoredFile open(String name, DataDirectory directory, RemoteFile file) {
    StoredFile stored = directory.open(name, file);
    Idx.parse(stored, IdxSet.rank(file.name()));
    file.verify(stored);
    return stored;
  }

  private String digest() {
    String all = files.stream().map(RemoteFile::sha256).collect(Collectors.joining());
    return Sha256.of(all.getBytes(StandardCharsets.US_ASCII));
  }
}
