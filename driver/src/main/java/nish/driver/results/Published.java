package nish.driver.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;
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
          new Preparation(Augmentation.PUBLISHED, InputScaling.AUTO, 0, 0, 0, BadImages.FAIL));

  private Published() {}

  /** In the order of their publication. */
  static List<PublishedRow> rows() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Published.class.getResourceAsStream(FILE), UTF_8))) {
      return lines.lines().skip(1).map(line -> row(line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of activation, t, network, dataset, input, maximum, its epoch, last; none is in quotes. */
  private static PublishedRow row(String[] cells) {
    return new PublishedRow(
        cells[2],
        Integer.parseInt(cells[4].replaceFirst(".*x", "")),
        cells[0],
        cells[1].isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(Double.parseDouble(cells[1])),
        Double.parseDouble(cells[5]),
        Integer.parseInt(cells[6]),
        Double.parseDouble(cells[7]));
  }
}
