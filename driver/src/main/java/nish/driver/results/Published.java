package nish.driver.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import nish.worker.trial.Augmentation;
import nish.worker.trial.BadImages;
import nish.worker.trial.DecayScope;
import nish.worker.trial.Descent;
import nish.worker.trial.InitialWeights;
import nish.worker.trial.InputScaling;
import nish.worker.trial.Optimizer;
import nish.worker.trial.Preparation;
import nish.worker.trial.Recipe;
import nish.worker.trial.Schedule;
import nish.worker.trial.Transform;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What was published about Nish: its rows, and the recipe that all of them had. */
final class Published {

  private static final String FILE = "published-cifar10.csv";

  static final Recipe RECIPE =
      new Recipe(
          270,
          128,
          0.05,
          0.9,
          1e-4,
          new Descent(
              Optimizer.SGD,
              DecayScope.WEIGHTS_AND_GAMMA,
              new Schedule.Steps(List.of(150, 200, 250), 0.1),
              0,
              InitialWeights.XAVIER_IN,
              0),
          new Preparation(augmentation(), InputScaling.AUTO, 0, 0, BadImages.FAIL));

  private Published() {}

  private static Augmentation augmentation() {
    TreeMap<Transform, Double> amounts = new TreeMap<>(Augmentation.PUBLISHED.amounts());
    amounts.put(Transform.RESIZE, 32.0);
    return new Augmentation(amounts);
  }

  /** In the order of their publication. */
  static List<PublishedRow> rows() {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream file = Published.class.getResourceAsStream(FILE);
        CSVParser rows =
            CSVParser.parse(new InputStreamReader(file, StandardCharsets.UTF_8), format)) {
      return rows.stream().map(Published::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PublishedRow row(CSVRecord row) {
    String t = row.get("t");
    return new PublishedRow(
        row.get("network"),
        Integer.parseInt(row.get("input").replaceFirst(".*x", "")),
        row.get("activation"),
        t.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(t)),
        Double.parseDouble(row.get("max_validation_accuracy")),
        Integer.parseInt(row.get("max_epoch")),
        Double.parseDouble(row.get("last_validation_accuracy")));
  }
}
