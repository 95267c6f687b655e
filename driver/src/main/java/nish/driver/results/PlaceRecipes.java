package nish.driver.results;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What of the recipe varies at each network and dataset: between them recipes may differ freely.
 */
final class PlaceRecipes {

  private final Map<String, RecipeColumns> varying;

  PlaceRecipes(List<SeedGroup> groups) {
    this.varying =
        groups.stream()
            .collect(
                Collectors.groupingBy(
                    group -> group.question().place(),
                    Collectors.collectingAndThen(Collectors.toList(), RecipeColumns::varyingIn)));
  }

  /** Behind a name, where it needs it: {@code " (epochs=3)"}. */
  String behind(SeedGroup group) {
    String recipe = varying.get(group.question().place()).label(group);
    return recipe.isEmpty() ? "" : " (" + recipe + ")";
  }
}
