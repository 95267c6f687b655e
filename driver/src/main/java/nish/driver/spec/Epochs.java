package nish.driver.spec;

import java.util.List;

/** Epochs of a schedule's steps, ascending. */
record Epochs(List<Integer> epochs) {

  Epochs {
    epochs = List.copyOf(epochs);
  }

  @Override
  public String toString() {
    return epochs.toString();
  }
}
