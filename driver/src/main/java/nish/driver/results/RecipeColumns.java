package nish.driver.results;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nish.driver.results.ResultTable.Cell;
import nish.worker.trial.Recipe;

/**
 * What of the recipe varies within some groups: a column each, by the names that a sweep's file and
 * a trial's settings have.
 */
record RecipeColumns(List<String> names) {

  private static final Map<String, Function<Recipe, Cell>> NUMBERS =
      Map.ofEntries(
          whole("epochs", Recipe::epochs),
          whole("batch_size", Recipe::batchSize),
          real("learning_rate", Recipe::learningRate),
          real("momentum", Recipe::momentum),
          real("weight_decay", Recipe::weightDecay),
          whole("warmup_epochs", recipe -> recipe.descent().warmupEpochs()),
          whole("executors", recipe -> recipe.descent().executors()),
          real("label_smoothing", recipe -> recipe.descent().labelSmoothing()),
          whole("holdout", recipe -> recipe.preparation().holdout()),
          whole("training_examples", recipe -> recipe.preparation().trainingExamples()),
          whole("test_examples", recipe -> recipe.preparation().testExamples()));

  private static Map.Entry<String, Function<Recipe, Cell>> whole(
      String name, Function<Recipe, Integer> number) {
    return Map.entry(name, recipe -> ResultTable.whole(number.apply(recipe)));
  }

  private static Map.Entry<String, Function<Recipe, Cell>> real(
      String name, Function<Recipe, Double> number) {
    return Map.entry(name, recipe -> new Cell.Real(number.apply(recipe), Cell.Real.AS_WRITTEN));
  }

  /** In the order of the alphabet. */
  static RecipeColumns varyingIn(List<SeedGroup> groups) {
    List<Recipe> recipes =
        groups.stream().map(group -> group.question().recipe()).distinct().toList();
    Stream<String> settings =
        recipes.stream().flatMap(recipe -> recipe.settings().keySet().stream());
    return new RecipeColumns(
        Stream.concat(NUMBERS.keySet().stream(), settings)
            .distinct()
            .sorted()
            .filter(name -> recipes.stream().map(each -> cell(each, name)).distinct().count() > 1)
            .toList());
  }

  List<Cell> cells(SeedGroup group) {
    return names.stream().map(name -> cell(group.question().recipe(), name)).toList();
  }

  private static Cell cell(Recipe recipe, String name) {
    return NUMBERS.getOrDefault(name, other -> ResultTable.word(other.setting(name))).apply(recipe);
  }

  /** What a recipe has otherwise than another: {@code epochs=3, optimizer=sgd}. */
  static String differences(Recipe recipe, Recipe other) {
    Map<String, String> texts = texts(recipe, other);
    texts.entrySet().removeAll(texts(other, recipe).entrySet());
    return joined(texts);
  }

  /** The settings of a recipe by name, those of the other among them. */
  private static Map<String, String> texts(Recipe recipe, Recipe other) {
    return Stream.of(NUMBERS.keySet(), recipe.settings().keySet(), other.settings().keySet())
        .flatMap(Set::stream)
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                name -> text(cell(recipe, name)),
                (first, second) -> first,
                TreeMap::new));
  }

  /** A name with what varies, for a legend. */
  String named(String name, SeedGroup group) {
    return names.isEmpty() ? name : name + ", " + label(group);
  }

  /** What varies, for a legend. */
  String label(SeedGroup group) {
    Map<String, String> texts = new TreeMap<>();
    names.forEach(name -> texts.put(name, text(cell(group.question().recipe(), name))));
    return joined(texts);
  }

  private static String joined(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String text(Cell cell) {
    if (cell instanceof Cell.Whole whole) {
      return Long.toString(whole.value());
    } else if (cell instanceof Cell.Real real) {
      return Double.toString(real.value()).replaceFirst("\\.0$", "");
    }
    return ((Cell.Word) cell).text();
  }
}
