package nish.driver.results;

import java.util.List;

/**
 * What changed of a sweep since a change.
 *
 * @param isSaved whether the sweep was saved with another text or other trials since; it is to be
 *     read anew
 * @param trials each with its last change, in the order of these
 * @param next from where to go on
 * @param isAll whether nothing else has changed yet
 */
public record TrialChanges(
    boolean isSaved, List<TrialChange> trials, ChangeCursor next, boolean isAll) {

  public TrialChanges {
    trials = List.copyOf(trials);
  }
}
