package nish.worker.data;

import java.util.Objects;

/** Some of other examples. */
final class ExamplesSubset implements Examples {

  private final Examples whole;
  private final int[] chosen;

  ExamplesSubset(Examples whole, int[] chosen) {
    this.whole = whole;
    this.chosen = chosen.clone();
    for (int example : chosen) {
      Objects.checkIndex(example, whole.size());
    }
  }

  @Override
  public int size() {
    return chosen.length;
  }

  @Override
  public int label(int example) {
    return whole.label(chosen[example]);
  }

  @Override
  public Image image(int example) {
    return whole.image(chosen[example]);
  }

  @Override
  public int origin(int example) {
    return whole.origin(chosen[example]);
  }
}
