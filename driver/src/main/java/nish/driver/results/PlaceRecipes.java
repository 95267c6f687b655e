package nish.driver.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of the recipe varies at each network and dataset: between them recipes may differ freely.
 */
final class PlaceRecipes {

  private final Map<String, RecipeColumns> varying = new LinkedHashMap<>();

  PlaceRecipes(List<SeedGroup> groups) {
    SeedGroup.byPlace(groups)
        .forEach((place, ofPlace) -> varying.put(place, RecipeColumns.varyingIn(ofPlace)));
  }

  /** Behind a name, where it needs it: {@code " (epochs=3)"}. */
  String behind(SeedGroup group) {
    String recipe = at(group).label(group);
    return recipe.isEmpty() ? "" : " (" + recipe + ")";
  }

  /** The activation, and what of the recipe varies at its place. */
  String activation(SeedGroup group) {
    return at(group).named(group.question().activation().toString(), group);
  }

  private RecipeColumns at(SeedGroup group) {
    return varying.get(group.question().place());
  }
}
