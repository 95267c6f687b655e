package nish.worker.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nish.activations.NearestName;
import nish.worker.trial.BadImages;
import nish.worker.trial.Trial;

/**
 * The datasets that a sweep can name. Each is read once per JVM and data directory, whatever the
 * number of trials; trials share its bytes.
 *
 * <p>Safe for many threads: those that ask for a dataset while it is read wait for it.
 */
public final class DatasetCatalog {

  private static final Map<String, DatasetSource> SOURCES = new LinkedHashMap<>();

  static {
    SOURCES.put("digits", new Digits());
    SOURCES.put("mnist", new Mnist());
  }

  private record Place(Path root, String name, BadImages badImages) {}

  private static final Map<Place, Dataset> READ = new ConcurrentHashMap<>();

  private final Path root;

  /**
   * @param root the data directory, with a folder for each dataset
   */
  public DatasetCatalog(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  public static List<String> names() {
    return List.copyOf(SOURCES.keySet());
  }

  /** For people: what a dataset is, with its size and licence. */
  public static String description(String name) {
    return source(name).description();
  }

  /**
   * The dataset of that name, downloaded first if it is missing.
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

  private Dataset open(String name, BadImages badImages) {
    DatasetSource source = source(name);
    return READ.computeIfAbsent(
        new Place(root, name, badImages), place -> source.read(name, new DataDirectory(root)));
  }

  private static DatasetSource source(String name) {
    DatasetSource source = SOURCES.get(name);
    if (source == null) {
      throw new DataException(NearestName.unknown("dataset", name, SOURCES.keySet()));
    }
    return source;
  }
}
