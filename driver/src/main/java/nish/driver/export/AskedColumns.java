package nish.driver.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;

/** What a trial was asked: its activation, network, dataset and seed, and all of its recipe. */
final class AskedColumns {

  private static final ObjectMapper JSON = new ObjectMapper();

  private AskedColumns() {}

  /** Those of the recipe by the keys that a sweep's file has. */
  static List<Column<Trial>> all() {
    List<Column<Trial>> all = new ArrayList<>();
    all.add(Column.text("activation", trial -> trial.activation().label()));
    all.add(Column.realIfAny("t", trial -> trial.activation().t().orElse(Double.NaN)));
    all.add(Column.text("parameters", trial -> parameters(trial.activation())));
    all.add(Column.text("network", trial -> trial.network().toString()));
    all.add(Column.text("dataset", trial -> trial.dataset().toString()));
    all.add(Column.whole("seed", Trial::seed));
    Stream.concat(rates(), settings()).map(column -> column.in(Trial::recipe)).forEach(all::add);
    return List.copyOf(all);
  }

  private static Stream<Column<Recipe>> rates() {
    return Stream.of(
        Column.whole("epochs", Recipe::epochs),
        Column.whole("batch_size", Recipe::batchSize),
        Column.real("learning_rate", Recipe::learningRate),
        Column.real("momentum", Recipe::momentum),
        Column.real("weight_decay", Recipe::weightDecay));
  }

  private static Stream<Column<Recipe>> settings() {
    return Recipe.DEFAULT.allSettings().keySet().stream().map(AskedColumns::setting);
  }

  private static Column<Recipe> setting(String name) {
    return switch (name) {
      case "executors" -> Column.whole(name, recipe -> recipe.descent().executors());
      case "warmup_epochs" -> Column.whole(name, recipe -> recipe.descent().warmupEpochs());
      case "label_smoothing" -> Column.real(name, recipe -> recipe.descent().labelSmoothing());
      case "holdout" -> Column.whole(name, recipe -> recipe.preparation().holdout());
      case "training_examples" ->
          Column.whole(name, recipe -> recipe.preparation().trainingExamples());
      case "test_examples" -> Column.whole(name, recipe -> recipe.preparation().testExamples());
      default -> Column.text(name, recipe -> recipe.setting(name));
    };
  }

  /** {@code {"order":5.0,"t":1.5}}; empty where it takes none. */
  private static String parameters(ActivationChoice activation) {
    Map<String, Double> parameters = activation.parameters();
    try {
      return parameters.isEmpty() ? "" : JSON.writeValueAsString(parameters);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
