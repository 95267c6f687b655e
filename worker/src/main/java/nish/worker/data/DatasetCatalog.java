package nish.worker.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nish.activations.NearestName;
import nish.worker.trial.BadImages;
import nish.worker.trial.DatasetChoice;
import nish.worker.trial.Trial;

/**
 * The datasets that a sweep can name: those that Nish knows, and the folders of the data directory
 * that hold one in a known layout. Each is read once per JVM and data directory, whatever the
 * number of trials; trials share its bytes.
 *
 * <p>Safe for many threads: those that ask for a dataset while it is read wait for it.
 */
public final class DatasetCatalog {

  private static final Map<String, DatasetSource> SOURCES = new LinkedHashMap<>();

  static {
    SOURCES.put("digits", new Digits());
    SOURCES.put("mnist", PublishedIdx.mnist());
    SOURCES.put("fashion-mnist", PublishedIdx.fashionMnist());
    SOURCES.put("cifar10", PublishedCifar.ten());
    SOURCES.put("cifar100", PublishedCifar.hundred());
    SOURCES.put("imagenet", new ImageNet());
  }

  private record Place(Path root, String name, BadImages badImages) {}

  private static final Map<Place, Dataset> READ = new ConcurrentHashMap<>();

  private final DataDirectory directory;

  /**
   * @param root the data directory, with a folder for each dataset
   */
  public DatasetCatalog(Path root) {
    this.directory = new DataDirectory(root.toAbsolutePath().normalize());
  }

  /** The data directory. */
  public Path root() {
    return directory.root();
  }

  /** Those that Nish knows. */
  public static List<String> names() {
    return List.copyOf(SOURCES.keySet());
  }

  /** Those that Nish knows, then the folders of a data directory that hold others. */
  public static List<String> names(Path root) {
    return new DatasetCatalog(root).entries().stream().map(DatasetEntry::name).toList();
  }

  /** For people: what a dataset that Nish knows is, with its size and licence. */
  public static String description(String name) {
    return Optional.ofNullable(SOURCES.get(name))
        .map(DatasetSource::description)
        .orElseThrow(() -> unknown(name, names()));
  }

  /** What a network sees of a dataset, as far as that is known without reading it. */
  public static Optional<ImageShape> shape(DatasetChoice choice) {
    return Optional.ofNullable(SOURCES.get(choice.name()))
        .map(DatasetSource::shape)
        .filter(own -> choice.size() > 0 || !own.isOfManySizes())
        .map(own -> own.seen(choice));
  }

  /** As {@link #names(Path)}, with what they are and where. */
  public List<DatasetEntry> entries() {
    Stream<DatasetEntry> known =
        SOURCES.entrySet().stream().map(source -> entry(source.getKey(), source.getValue()));
    Stream<DatasetEntry> others =
        directory.folders().stream()
            .filter(name -> !SOURCES.containsKey(name))
            .flatMap(name -> entry(name).stream());
    return Stream.concat(known, others).toList();
  }

  private DatasetEntry entry(String name, DatasetSource source) {
    Path folder = directory.root().resolve(name);
    String place = directory.holds(name) ? folder.toString() : source.origin();
    return new DatasetEntry(name, source.description(), place);
  }

  private Optional<DatasetEntry> entry(String name) {
    Path folder = directory.root().resolve(name);
    return Stream.of(FolderLayout.values())
        .filter(layout -> layout.liesIn(folder))
        .findFirst()
        .map(layout -> new DatasetEntry(name, layout.description(), folder.toString()));
  }

  /**
   * The dataset of that name, downloaded first if it is missing and can be.
   *
   * @throws DataException if the name is unknown, or a file cannot be had or is broken
   */
  public Dataset open(String name) {
    return open(name, BadImages.FAIL);
  }

  /**
   * The dataset of a trial, without the images that do not decode if the trial says so.
   *
   * @throws DataException as {@link #open(String)}
   */
  public Dataset open(Trial trial) {
    return open(trial.dataset().name(), trial.recipe().preparation().badImages());
  }

  /**
   * The dataset of that name.
   *
   * @param badImages with {@code SKIP} all images are decoded once, before this returns
   * @throws DataException as {@link #open(String)}
   */
  public Dataset open(String name, BadImages badImages) {
    BadImages kind = isEncoded(name) ? badImages : BadImages.FAIL;
    return READ.computeIfAbsent(new Place(directory.root(), name, kind), place -> read(name, kind));
  }

  private boolean isEncoded(String name) {
    Path folder = directory.root().resolve(name);
    return SOURCES.containsKey(name)
        ? SOURCES.get(name).isEncoded()
        : Stream.of(FolderLayout.values())
            .anyMatch(layout -> layout.isEncoded() && layout.liesIn(folder));
  }

  private Dataset read(String name, BadImages badImages) {
    DatasetSource source = SOURCES.get(name);
    if (source != null) {
      return source.read(name, directory, badImages);
    }
    if (!directory.folders().contains(name)) {
      throw unknown(name, names(directory.root()));
    }
    Path folder = directory.root().resolve(name);
    return FolderLayout.of(folder).read(name, folder, badImages);
  }

  private static DataException unknown(String name, List<String> names) {
    return new DataException(NearestName.unknown("dataset", name, names));
  }
}
