package nish.driver.results;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nish.driver.results.ResultTable.Cell;

/**
 * The first columns of a table of groups: what each was asked, with what of the recipe varies.
 *
 * @param holdsOut whether some group has a test beside its validation
 */
record QuestionColumns(RecipeColumns recipes, boolean holdsOut) {

  static QuestionColumns of(List<SeedGroup> groups) {
    return new QuestionColumns(
        RecipeColumns.varyingIn(groups), groups.stream().anyMatch(SeedGroup::holdsOut));
  }

  /** The same where the test beside validation is shown only if that was asked for. */
  static QuestionColumns of(List<SeedGroup> groups, boolean showsTest) {
    QuestionColumns columns = of(groups);
    return new QuestionColumns(columns.recipes(), showsTest && columns.holdsOut());
  }

  List<String> names() {
    return Stream.concat(
            Stream.of("network", "dataset", "activation", "t"), recipes.names().stream())
        .toList();
  }

  /** A row's beginning, to which the rest may be added. */
  List<Cell> cells(SeedGroup group) {
    SeedGroup.Question question = group.question();
    List<Cell> cells = new ArrayList<>();
    cells.add(ResultTable.word(question.network()));
    cells.add(ResultTable.word(question.dataset()));
    cells.add(ResultTable.word(question.activation().label()));
    cells.add(t(question.activation().t()));
    cells.addAll(recipes.cells(group));
    return cells;
  }

  /** As few digits as name it. */
  static Cell t(OptionalDouble t) {
    return t.isPresent()
        ? ResultTable.real(t.getAsDouble(), Cell.Real.AS_WRITTEN)
        : new Cell.Empty();
  }
}
