package nish.worker.benchmarks;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nish.worker.data.Dataset;
import nish.worker.data.DatasetCatalog;
import nish.worker.data.ImageShape;
import nish.worker.training.TrialRun;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.DatasetChoice;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;

/** A network, the input that it is trained on, and how many examples a step takes. */
record Workload(NetworkChoice network, ImageShape input, int batch, Dataset dataset) {

  private static final Pattern FORM = Pattern.compile("(.+)@([13])x(\\d+)x\\3/(\\d+)");

  /** A rate so low that no network leaves what numbers can express. */
  private static final Recipe PUBLISHED =
      new Recipe(1, 128, 1e-4, 0.9, 1e-4)
          .with("optimizer", "sgd")
          .with("weight_decay_on", "weights_and_gamma")
          .with("augmentation", "published");

  /**
   * Reads {@code res20@3x28x28/32}.
   *
   * @param data a folder with coloured images
   */
  static Workload parse(String text, Optional<Path> data) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "a workload is written as res20@3x28x28/32, network, input and batch, but here is "
              + text);
    }
    int channels = Integer.parseInt(form.group(2));
    int size = Integer.parseInt(form.group(3));
    return new Workload(
        NetworkChoice.parse(form.group(1)),
        new ImageShape(channels, size, size),
        Integer.parseInt(form.group(4)),
        channels == 1 ? ColouredDigits.grey() : colour(data));
  }

  private static Dataset colour(Optional<Path> data) {
    return data.map(Path::toAbsolutePath)
        .map(folder -> new DatasetCatalog(folder.getParent()).open(folder.getFileName().toString()))
        .orElseGet(ColouredDigits::coloured);
  }

  /** A trial at its beginning, whose epochs have so many steps. */
  TrialRun begin(String activation, int steps) {
    Recipe recipe =
        new Recipe(
                PUBLISHED.epochs(),
                batch,
                PUBLISHED.learningRate(),
                PUBLISHED.momentum(),
                PUBLISHED.weightDecay())
            .with(PUBLISHED.descent())
            .with(PUBLISHED.preparation())
            .with("training_examples", Integer.toString(steps * batch));
    DatasetChoice choice = new DatasetChoice(dataset.name(), input.height());
    return new TrialRun(
        new Trial(ActivationChoice.of(activation), network, choice, 1, recipe),
        dataset,
        Path.of("no files"));
  }
}
