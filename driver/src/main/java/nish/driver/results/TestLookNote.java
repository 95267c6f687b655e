package nish.driver.results;

import java.util.List;

/** What is to be known where test accuracies are shown. */
public final class TestLookNote {

  private TestLookNote() {}

  /** Keeps that they are shown now, and says how often they were before. */
  public static String looking(ResultsStore store, String sweep, String what) {
    List<TestLook> before = store.lookAtTest(sweep, what);
    if (before.isEmpty()) {
      return "The test examples of %s are looked at for the first time; the store keeps that."
          .formatted(sweep);
    }
    return "The test examples of %s were looked at %s before, first on %s (%s): what is chosen after that is chosen by them too."
        .formatted(
            sweep,
            before.size() == 1 ? "once" : before.size() + " times",
            Minute.of(before.get(0).looked()),
            before.get(0).what());
  }
}
